package org.roviec.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.roviec.DirectiveReader;
import org.roviec.citation.CitationFinder;
import org.roviec.header.HeaderFinder;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;
import org.roviec.organization.BodyFinder;
import org.roviec.outline.Outline;
import org.roviec.outline.OutlineParser;
import org.roviec.target.IndicatorFinder;
import org.roviec.text.SourceText;
import org.roviec.text.TextView;

/** Reads a whole set of documents on one core; then the stages by themselves. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
public class ReadingBenchmark {

  /** Which documents: the four seeds, or all golden ones. */
  @Param({"seeds", "golden"})
  public String set = "seeds";

  private final Vocabulary vocabulary = new Vocabulary();
  private final DirectiveReader reader = new DirectiveReader();
  private final BodyFinder bodies = new BodyFinder(vocabulary);
  private final HeaderFinder headers = new HeaderFinder(vocabulary, bodies);
  private final OutlineParser outlines = new OutlineParser(vocabulary);
  private final CitationFinder citations = new CitationFinder(vocabulary);
  private final IndicatorFinder indicators = new IndicatorFinder(vocabulary);
  private List<SourceText> texts = List.of();
  private List<Outline> parsed = List.of();

  /** Loads the documents, and parses them for the stages that stand on outlines. */
  @Setup(Level.Trial)
  public void load() {
    texts = Documents.of(set);
    parsed = texts.stream().map(text -> outlines.parse(TextView.of(text))).toList();
  }

  /** Everything, from characters to reading. */
  @Benchmark
  public void whole(Blackhole hole) {
    for (SourceText text : texts) {
      hole.consume(reader.read(text));
    }
  }

  /** Characters to composed, folded words. */
  @Benchmark
  public void words(Blackhole hole) {
    for (SourceText text : texts) {
      hole.consume(Words.of(TextView.of(text), vocabulary));
    }
  }

  /** Lines to paragraphs and sections. */
  @Benchmark
  public void outline(Blackhole hole) {
    for (SourceText text : texts) {
      hole.consume(outlines.parse(TextView.of(text)));
    }
  }

  /** Formal elements. */
  @Benchmark
  public void header(Blackhole hole) {
    for (Outline outline : parsed) {
      hole.consume(headers.find(outline));
    }
  }

  /** Citations. */
  @Benchmark
  public void citations(Blackhole hole) {
    for (Outline outline : parsed) {
      hole.consume(citations.find(outline, bodies));
    }
  }

  /** Figures. */
  @Benchmark
  public void indicators(Blackhole hole) {
    for (Outline outline : parsed) {
      hole.consume(indicators.find(outline, 2026));
    }
  }
}
