package org.roviec.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.roviec.text.SourceText;

/** Runs the benchmarks and says what they mean: MB a second, bytes allocated a character. */
public final class Bench {

  private Bench() {}

  /** Runs all benchmarks, or those whose names contain the first argument. */
  public static void main(String[] arguments) throws RunnerException {
    String which = arguments.length == 0 ? ReadingBenchmark.class.getSimpleName() : arguments[0];
    Options options =
        new OptionsBuilder()
            .include(which)
            .addProfiler(GCProfiler.class)
            .jvmArgsAppend(
                "-Droviec.corpus=" + System.getProperty("roviec.corpus", "roviec-corpus"))
            .build();
    Collection<RunResult> results = new Runner(options).run();
    if (results.stream().anyMatch(result -> result.getParams().getParam("set") == null)) {
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
    System.out.printf("%n%-12s %-8s %10s %22s%n", "stage", "set", "MB/s", "bytes per character");
    for (RunResult result : results) {
      String set = result.getParams().getParam("set");
      List<SourceText> texts = Documents.of(set);
      double micros = result.getPrimaryResult().getScore();
      var allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
      double bytes = allocated == null ? Double.NaN : allocated.getScore();
      String name = result.getParams().getBenchmark();
      System.out.printf(
          Locale.ROOT,
          "%-12s %-8s %10.1f %22.0f%n",
          name.substring(name.lastIndexOf('.') + 1),
          set,
          Documents.bytes(texts) / micros,
          bytes / Documents.characters(texts));
    }
  }
}
