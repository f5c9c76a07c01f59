package org.roviec.bench;

import java.io.IOException;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.profile.MemPoolProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the PDF benchmark and says what it means: pages a second, memory. */
public final class PdfBench {

  private static final double MICROS = 1e6;
  private static final double KILO = 1024;

  private PdfBench() {}

  /** Runs it. */
  public static void main(String[] arguments) throws RunnerException, IOException {
    Options options =
        new OptionsBuilder()
            .include(PdfBenchmark.class.getSimpleName())
            .addProfiler(GCProfiler.class)
            .addProfiler(MemPoolProfiler.class)
            .jvmArgsAppend(
                "-Droviec.corpus=" + System.getProperty("roviec.corpus", "roviec-corpus"))
            .build();
    int pages = PdfBenchmark.pages();
    var results = new Runner(options).run();
    System.out.printf(
        "%n%-10s %10s %18s %18s%n", "", "pages/s", "KB allocated/page", "peak heap MB");
    for (RunResult result : results) {
      String name = result.getParams().getBenchmark();
      System.out.printf(
          Locale.ROOT,
          "%-10s %10.0f %18.0f %18.0f%n",
          name.substring(name.lastIndexOf('.') + 1),
          pages * MICROS / result.getPrimaryResult().getScore(),
          secondary(result, "gc.alloc.rate.norm") / pages / KILO,
          peak(result));
    }
  }

  private static double secondary(RunResult result, String name) {
    Result<?> found = result.getSecondaryResults().get(name);
    return found == null ? Double.NaN : found.getScore();
  }

  /** Peak use of the pools of the heap together, as far as each had its own. */
  private static double peak(RunResult result) {
    double total = secondary(result, "mempool.total.used");
    return Double.isNaN(total) ? total : total / KILO;
  }
}
