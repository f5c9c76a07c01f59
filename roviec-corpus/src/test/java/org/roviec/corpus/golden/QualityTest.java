package org.roviec.corpus.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.roviec.corpus.Folders;

/**
 * How well the golden documents are read. They are what the rules were made with: the figures show
 * what is missing, not how the engine does on unseen papers.
 */
@DisplayName("Chất lượng trên văn bản mẫu")
class QualityTest {

  /** No kind may fall below its floor; raise a floor when the engine has risen for good. */
  private static final Map<String, Double> FLOORS =
      Map.ofEntries(
          Map.entry("section", 0.97),
          Map.entry("block", 0.95),
          Map.entry("citation", 0.96),
          Map.entry("indicator", 0.92),
          Map.entry("tally", 0.8),
          Map.entry("decision", 0.8),
          Map.entry("directive", 0.95),
          Map.entry("directive.owners", 0.95),
          Map.entry("directive.coordinators", 0.93),
          Map.entry("directive.submit_to", 0.9),
          Map.entry("directive.times", 0.9),
          Map.entry("task", 0.93),
          Map.entry("finding", 0.93),
          Map.entry("footnote", 0.8),
          Map.entry("project", 0.85),
          Map.entry("recipient", 0.96));

  private static final Path BASELINE = Folders.MODULE.resolve("golden").resolve("baseline.tsv");
  private static final Scoring SCORING = scored();

  private static Scoring scored() {
    Scoring scoring = new Scoring();
    Golden.all().stream().filter(Golden::isAnnotated).forEach(scoring::add);
    return scoring;
  }

  @TestFactory
  @DisplayName("không loại nào xuống dưới mức sàn")
  Stream<DynamicTest> floors() {
    assertThat(SCORING.scores().keySet()).isEqualTo(FLOORS.keySet());
    return SCORING.scores().entrySet().stream()
        .map(entry ->
            DynamicTest.dynamicTest(
                entry.getKey(),
                () -> {
                  assertThat(entry.getValue().wanted()).isPositive();
                  assertThat(entry.getValue().f1())
                      .as("%s %s", entry.getKey(), entry.getValue())
                      .isGreaterThanOrEqualTo(FLOORS.get(entry.getKey()));
                }));
  }

  @Test
  @DisplayName("ghi lại điều được và mất so với lần trước")
  void gainedAndLost() {
    Set<String> now = SCORING.verdicts();
    if (Folders.updating()) {
      Folders.write(BASELINE, String.join("\n", now) + "\n");
    }
    assertThat(Files.exists(BASELINE)).as("write it with -Dgolden.update=true").isTrue();
    Set<String> before = new TreeSet<>(List.of(Folders.text(BASELINE).strip().split("\n")));
    Folders.write(Folders.MODULE.resolve("target/quality.md"), report(before, now));
    assertThat(now).hasSizeGreaterThan(300);
  }

  private static String report(Set<String> before, Set<String> now) {
    StringBuilder out = new StringBuilder("# Quality on the golden documents\n\n");
    out.append("| kind | right | extra | missed | P | R | F1 |\n|---|---|---|---|---|---|---|\n");
    SCORING
        .scores()
        .forEach(
            (kind, score) -> out.append("| ").append(kind).append(' ').append(score).append('\n'));
    list(out, "Better than the baseline", better(before, now));
    list(out, "Worse than the baseline", better(now, before));
    list(out, "Missed", with(now, "missed"));
    list(out, "Extra", with(now, "extra"));
    return out.toString();
  }

  /** What is newly right, and what is no longer wrong. */
  private static List<String> better(Set<String> before, Set<String> now) {
    Stream<String> gained =
        now.stream().filter(line -> line.contains("\tright\t") && !before.contains(line));
    Stream<String> gone =
        before.stream().filter(line -> line.contains("\textra\t") && !now.contains(line));
    return Stream.concat(gained, gone).toList();
  }

  private static List<String> with(Set<String> lines, String verdict) {
    return lines.stream().filter(line -> line.contains("\t" + verdict + "\t")).toList();
  }

  private static void list(StringBuilder out, String title, List<String> lines) {
    out.append("\n## ").append(title).append(" (").append(lines.size()).append(")\n\n");
    lines.forEach(line -> out.append("    ").append(line).append('\n'));
  }
}
