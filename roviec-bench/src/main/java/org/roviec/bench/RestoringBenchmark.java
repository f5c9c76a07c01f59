package org.roviec.bench;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.roviec.restore.Damage;
import org.roviec.restore.Restorer;
import org.roviec.restore.engine.Model;
import org.roviec.text.SourceText;

/**
 * Restores texts on one core. "Fresh" restorers have seen no word before, as at the beginning of a
 * run; the others remember the candidates of words seen before, as in a long one.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
public class RestoringBenchmark {

  private Model model = Objects.requireNonNull(read());
  private Restorer restorer = Restorer.with(model);
  private List<SourceText> scans = List.of();
  private List<SourceText> longScans = List.of();
  private List<SourceText> unmarked = List.of();
  private SourceText clean = SourceText.of("");

  private static Model read() {
    try (InputStream in =
        Objects.requireNonNull(Restorer.class.getResourceAsStream("restore.bin"))) {
      return Model.read(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Loads the texts. */
  @Setup(Level.Trial)
  public void load() {
    scans = HeldOut.scans();
    longScans = HeldOut.longScans();
    unmarked = HeldOut.unmarked();
    clean = SourceText.of(HeldOut.clean().repeat(40));
  }

  /** Scans, by a restorer that remembers. */
  @Benchmark
  public void scan(Blackhole hole) {
    restore(restorer, scans, Damage.OCR, hole);
  }

  /** Scans, by a restorer that has seen nothing yet. */
  @Benchmark
  public void scanFresh(Blackhole hole) {
    restore(Restorer.with(model), scans, Damage.OCR, hole);
  }

  /**
   * Scans of eight pages each, which teach about themselves, by a restorer that has seen nothing.
   */
  @Benchmark
  public void scanLongFresh(Blackhole hole) {
    restore(Restorer.with(model), longScans, Damage.OCR, hole);
  }

  /** Text without marks, by a restorer that remembers. */
  @Benchmark
  public void marks(Blackhole hole) {
    restore(restorer, unmarked, Damage.UNMARKED, hole);
  }

  /** Text without marks, by a restorer that has seen nothing yet. */
  @Benchmark
  public void marksFresh(Blackhole hole) {
    restore(Restorer.with(model), unmarked, Damage.UNMARKED, hole);
  }

  private static void restore(Restorer by, List<SourceText> texts, Damage damage, Blackhole hole) {
    for (SourceText text : texts) {
      hole.consume(by.restore(text, damage));
    }
  }

  /** Clean text: surveyed and passed. */
  @Benchmark
  public void clean(Blackhole hole) {
    hole.consume(restorer.restore(clean));
  }

  /** The model, from its packed form to what decisions are made with, the machine warm. */
  @Benchmark
  public void loadModel(Blackhole hole) {
    hole.consume(Restorer.with(Objects.requireNonNull(read())));
  }
}
