package org.roviec.corpus.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.roviec.DirectiveReader;
import org.roviec.Reading;
import org.roviec.corpus.Folders;
import org.roviec.corpus.property.Spans;
import org.roviec.text.SourceText;
import org.roviec.text.Span;
import org.roviec.text.TextView;

/** Every example of the spec, six ways. */
@DisplayName("Đặc tả")
class SpecTest {

  /** The least share of examples that are read as before when their marks are lost and restored. */
  private static final double RESTORED_FLOOR = 0.85;

  private static final DirectiveReader READER = new DirectiveReader();
  private static final List<Example> EXAMPLES =
      Folders.in(Folders.MODULE.resolve("spec")).stream()
          .filter(SpecTest::isChapter)
          .flatMap(file -> Example.in(file.getFileName().toString(), Folders.text(file)).stream())
          .toList();

  private static boolean isChapter(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".md") && !name.equals("known-gaps.md") && !name.equals("README.md");
  }

  @Test
  @DisplayName("có đủ chương và ví dụ, cả ví dụ phủ định")
  void hasChaptersAndExamples() {
    Map<String, Long> perChapter =
        EXAMPLES.stream().collect(Collectors.groupingBy(Example::chapter, Collectors.counting()));
    assertThat(perChapter).hasSizeGreaterThanOrEqualTo(13);
    assertThat(perChapter.values()).allMatch(count -> count >= 5);
    assertThat(EXAMPLES).hasSizeGreaterThanOrEqualTo(150);
    assertThat(EXAMPLES.stream().filter(e -> e.expected().isEmpty()).count())
        .isGreaterThanOrEqualTo(20);
  }

  @TestFactory
  @DisplayName("1. như viết")
  Stream<DynamicTest> asWritten() {
    return run(example -> check(example, example.text()));
  }

  @TestFactory
  @DisplayName("2. chữ và dấu rời (NFD)")
  Stream<DynamicTest> decomposed() {
    return run(example -> check(example, Variants.decomposed(example.text())));
  }

  @TestFactory
  @DisplayName("3. ngắt dòng cứng ở cột 80, CRLF")
  Stream<DynamicTest> hardWrapped() {
    return run(example -> {
      if (example.whole()) {
        check(example, Variants.hardWrapped(example.text(), 80));
      } else {
        check(example, Carrier.of(example).in(text -> Variants.hardWrapped(text, 80)));
      }
    });
  }

  @TestFactory
  @DisplayName("4a. đặt dấu kiểu kia (ủy/uỷ)")
  Stream<DynamicTest> otherTonePlacement() {
    return run(example -> check(example, Variants.otherTonePlacement(example.text())));
  }

  @Test
  @DisplayName("4b. bỏ dấu rồi khôi phục: phần lớn ví dụ vẫn đọc đúng")
  void strippedAndRestored() {
    MarksRestorer restorer = MarksRestorer.onClassPath().orElse(null);
    assumeTrue(restorer != null, "no MarksRestorer on class path");
    StringBuilder faults = new StringBuilder("# Examples read wrongly without their marks\n\n");
    int right = 0;
    for (Example example : EXAMPLES) {
      try {
        checkRestored(restorer, example);
        right++;
      } catch (AssertionError e) {
        faults.append("    ").append(example.name()).append('\n');
      }
    }
    Folders.write(Folders.MODULE.resolve("target/restored.md"), faults.toString());
    assertThat((double) right / EXAMPLES.size()).isGreaterThanOrEqualTo(RESTORED_FLOOR);
  }

  @TestFactory
  @DisplayName("5. đặt vào văn bản thật")
  Stream<DynamicTest> insideRealDocument() {
    return EXAMPLES.stream()
        .filter(example -> !example.whole())
        .map(example ->
            DynamicTest.dynamicTest(example.name(), () -> check(example, Carrier.of(example))));
  }

  @TestFactory
  @DisplayName("6. cắt ở từng chữ: không lỗi, không chỉ ra ngoài")
  Stream<DynamicTest> cutOffEverywhere() {
    return run(example -> {
      for (int cut = 0; cut <= example.text().length(); cut++) {
        Spans.check(READER.read(SourceText.of(example.text().substring(0, cut))));
        Spans.check(READER.read(SourceText.of(example.text().substring(cut))));
      }
    });
  }

  @TestFactory
  @DisplayName("known-gaps: chỗ đã đọc đúng thì chuyển về chương của nó")
  Stream<DynamicTest> knownGaps() {
    Path file = Folders.MODULE.resolve("spec").resolve("known-gaps.md");
    return Example.in("known-gaps.md", Folders.text(file)).stream()
        .map(example ->
            DynamicTest.dynamicTest(
                example.name(), () -> assumeTrue(passes(example), "still a gap")));
  }

  private static boolean passes(Example example) {
    try {
      check(example, example.text());
      return true;
    } catch (AssertionError e) {
      return false;
    }
  }

  private interface Check {
    void run(Example example);
  }

  private static Stream<DynamicTest> run(Check check) {
    return EXAMPLES.stream()
        .map(example -> DynamicTest.dynamicTest(example.name(), () -> check.run(example)));
  }

  private static void check(Example example, String text) {
    compare(example, READER.read(SourceText.of(text)), new Span(0, text.length()));
  }

  private static void check(Example example, Carrier carrier) {
    compare(example, READER.read(SourceText.of(carrier.document())), carrier.place());
  }

  private static void checkRestored(MarksRestorer restorer, Example example) {
    String bare =
        Normalizer.normalize(example.text(), Normalizer.Form.NFD)
            .replaceAll("\\p{Mn}", "")
            .replace('đ', 'd')
            .replace('Đ', 'D');
    TextView view = restorer.restore(SourceText.of(bare));
    compare(example, READER.read(view), new Span(0, bare.length()));
  }

  private static void compare(Example example, Reading reading, Span within) {
    List<Map<String, String>> facts = new Facts(reading, within).of(example.kind());
    String expected = show(example.expected());
    List<Map<String, String>> compared = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      compared.add(
          i < example.expected().size()
              ? only(facts.get(i), example.expected().get(i))
              : facts.get(i));
    }
    assertThat(Folding.fold(show(compared)))
        .as("%s%n%s%n--- read as%n%s", example.name(), example.text(), show(compared))
        .isEqualTo(Folding.fold(expected));
  }

  private static Map<String, String> only(Map<String, String> facts, Map<String, String> asked) {
    Map<String, String> shown = new LinkedHashMap<>();
    for (String key : asked.keySet()) {
      String value = facts.get(key);
      if (value == null) {
        throw new IllegalStateException("no such key: " + key + "; there are " + facts.keySet());
      }
      shown.put(key, value);
    }
    return shown;
  }

  private static String show(List<Map<String, String>> findings) {
    if (findings.isEmpty()) {
      return Example.NOTHING;
    }
    StringBuilder out = new StringBuilder();
    for (Map<String, String> finding : findings) {
      out.append(out.isEmpty() ? "" : "\n");
      finding.forEach((key, value) -> out.append(key).append("  ").append(value).append('\n'));
    }
    return out.toString();
  }
}
