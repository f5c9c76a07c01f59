package org.roviec.bench;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.roviec.text.SourceText;

/** Runs the benchmarks and says what they mean: how much a second, how many bytes allocated. */
public final class Bench {

  private Bench() {}

  /** Runs all reading benchmarks, or those whose names contain the first argument. */
  public static void main(String[] arguments) throws RunnerException {
    String which = arguments.length == 0 ? ReadingBenchmark.class.getSimpleName() : arguments[0];
    OptionsBuilder options = new OptionsBuilder();
    options.include(which).addProfiler(GCProfiler.class).addProfiler(CpuProfiler.class);
    for (String property : new String[] {"roviec.corpus", "roviec.heldout"}) {
      String value = System.getProperty(property);
      if (value != null) {
        options.jvmArgsAppend("-D" + property + "=" + value);
      }
    }
    Collection<RunResult> results = new Runner((Options) options).run();
    if (which.equals(WordBenchmark.class.getSimpleName())) {
      reportWord(results);
    } else {
      report(results);
    }
  }

  /** Pages of 2,400 characters a second; how much the file holds stands above. */
  private static void reportWord(Collection<RunResult> results) {
    WordBenchmark.Size size = WordBenchmark.size();
    System.out.printf(
        Locale.ROOT,
        "%none DOCX file: %,d bytes, %,d paragraphs, %,d rows of tables, %,d characters%n",
        size.bytes(),
        size.paragraphs(),
        size.rows(),
        size.characters());
    System.out.printf(
        "%-12s %12s %12s %22s%n", "by", "ms a file", "pages/s", "bytes per character");
    for (RunResult result : results) {
      double micros = result.getPrimaryResult().getScore();
      var allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
      String name = result.getParams().getBenchmark();
      System.out.printf(
          Locale.ROOT,
          "%-12s %12.1f %12.0f %22.0f%n",
          name.substring(name.lastIndexOf('.') + 1),
          micros / 1000,
          size.characters() / 2400.0 / micros * 1e6,
          allocated == null ? Double.NaN : allocated.getScore() / size.characters());
    }
  }

  private static void report(Collection<RunResult> results) {
    System.out.printf(
        "%n%-20s %-8s %16s %16s %12s%n", "what", "set", "a second", "by processor", "bytes");
    for (RunResult result : results) {
      String name = result.getParams().getBenchmark();
      Load load = Load.of(result, name.substring(name.lastIndexOf('.') + 1));
      double micros = result.getPrimaryResult().getScore();
      double cpu = secondary(result, CpuProfiler.NAME);
      System.out.printf(
          Locale.ROOT,
          "%-20s %-8s %16s %16s %12.0f%n",
          load.name,
          load.set,
          load.speed(micros),
          load.speed(cpu),
          secondary(result, "gc.alloc.rate.norm") / load.characters);
    }
  }

  private static double secondary(RunResult result, String name) {
    Result<?> found = result.getSecondaryResults().get(name);
    return found == null ? Double.NaN : found.getScore();
  }

  /** What one operation works on. */
  private record Load(String name, String set, long bytes, long characters, long syllables) {

    static Load of(RunResult result, String name) {
      if (result.getParams().getBenchmark().contains(ReadingBenchmark.class.getSimpleName())) {
        String set = result.getParams().getParam("set");
        List<SourceText> texts = Documents.of(set);
        return new Load(name, set, Documents.bytes(texts), Documents.characters(texts), 0);
      }
      if (result.getParams().getBenchmark().contains(MappingBenchmark.class.getSimpleName())) {
        return new Load(name, "", 0, 1, 0);
      }
      return switch (name) {
        case "clean" -> {
          String text = HeldOut.clean();
          long bytes = text.getBytes(StandardCharsets.UTF_8).length;
          yield new Load(name, "", bytes * 40, text.length() * 40L, 0);
        }
        case "loadModel" -> new Load(name, "", 0, 1, 0);
        default -> {
          List<SourceText> texts = name.startsWith("scan") ? HeldOut.scans() : HeldOut.unmarked();
          yield new Load(name, "", 0, Documents.characters(texts), HeldOut.syllables(texts));
        }
      };
    }

    String speed(double micros) {
      return syllables > 0
          ? String.format(Locale.ROOT, "%,.0f syl/s", syllables * 1e6 / micros)
          : bytes > 0
              ? String.format(Locale.ROOT, "%.1f MB/s", bytes / micros)
              : String.format(Locale.ROOT, "%.1f ms", micros / 1e3);
    }
  }
}
