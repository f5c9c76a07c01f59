package org.roviec.corpus.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.roviec.DirectiveReader;
import org.roviec.Reading;
import org.roviec.assignment.Assignment;
import org.roviec.citation.DocumentNumber;
import org.roviec.corpus.spec.Variants;
import org.roviec.deadline.Due;
import org.roviec.deadline.TimeExpression;
import org.roviec.outline.Section;
import org.roviec.text.SourceText;
import org.roviec.text.Span;

/** What holds for every text, whatever it says. */
@DisplayName("Tính chất chung của mọi bản đọc")
class ReadingPropertiesTest {

  private static final DirectiveReader READER = new DirectiveReader();

  private static Reading read(String text) {
    return READER.read(SourceText.of(text));
  }

  private static Stream<Texts.Case> everything() {
    return Stream.of(
            Texts.cases("any characters", 400, Texts::anything),
            Texts.cases("shards", 800, Texts::shards),
            Texts.cases("mutated documents", 300, Texts::mutated),
            Texts.documents().stream().map(text -> new Texts.Case("a document", text)))
        .flatMap(cases -> cases);
  }

  private static void forAll(Stream<Texts.Case> cases, Consumer<String> property) {
    List<String> faults = new ArrayList<>();
    int[] seen = {0};
    cases.forEach(each -> {
      seen[0]++;
      try {
        property.accept(each.text());
      } catch (RuntimeException | AssertionError | StackOverflowError e) {
        faults.add(each.name() + ": " + e + at(e));
      }
    });
    assertThat(seen[0]).isGreaterThan(10);
    assertThat(faults).as("%d of %d texts", faults.size(), seen[0]).isEmpty();
  }

  private static String at(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < Math.min(12, trace.length); i++) {
      out.append("\n    at ").append(trace[i]);
    }
    return out.append('\n').toString();
  }

  @Test
  @DisplayName("không bao giờ lỗi; mọi chỗ chỉ nằm trong văn bản, trích đúng chữ đứng đó")
  void placesAreRight() {
    forAll(everything(), text -> Spans.check(read(text)));
  }

  @Test
  @DisplayName("mỗi chữ thuộc đúng một khối")
  void blocksTile() {
    forAll(everything(), text -> Spans.checkTiling(read(text)));
  }

  @Test
  @DisplayName("các mục lồng nhau, không chồng chéo")
  void sectionsNest() {
    forAll(everything(), text -> nest(read(text)));
  }

  private static void nest(Reading reading) {
    List<Section> sections = reading.outline().sections();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      assertThat(section.index()).isEqualTo(i);
      assertThat(section.parent()).isLessThan(i);
      int depth = section.parent() < 0 ? 0 : sections.get(section.parent()).depth();
      assertThat(section.depth()).isEqualTo(depth + 1);
      assertThat(section.firstBlock()).isLessThan(section.endBlock());
      if (section.parent() >= 0) {
        Section parent = sections.get(section.parent());
        assertThat(parent.firstBlock()).isLessThanOrEqualTo(section.firstBlock());
        assertThat(parent.endBlock()).isGreaterThanOrEqualTo(section.endBlock());
      }
      if (i > 0 && sections.get(i - 1).parent() == section.parent()) {
        assertThat(sections.get(i - 1).endBlock()).isLessThanOrEqualTo(section.firstBlock());
      }
    }
  }

  @Test
  @DisplayName("đọc hai lần như nhau, bằng máy đọc khác cũng thế")
  void readingTwiceIsEqual() {
    DirectiveReader other = new DirectiveReader();
    forAll(
        everything(),
        text -> {
          SourceText source = SourceText.of(text);
          Reading first = READER.read(source);
          assertThat(Findings.of(READER.read(source))).isEqualTo(Findings.of(first));
          assertThat(other.read(source).assignments()).isEqualTo(first.assignments());
        });
  }

  @TestFactory
  @DisplayName("NFD, CRLF, cách đặt dấu không đổi kết quả")
  Stream<DynamicTest> formDoesNotMatter() {
    return Texts.documents().stream()
        .flatMap(text ->
            Stream.of(
                same("NFD", text, Variants.decomposed(text)),
                same("CRLF", text, text.replace("\n", "\r\n")),
                same("tone placement", text, Variants.otherTonePlacement(text))));
  }

  private static DynamicTest same(String form, String text, String other) {
    return DynamicTest.dynamicTest(
        form + ": " + text.strip().substring(0, 30).replace('\n', ' '),
        () -> assertThat(Findings.of(read(other))).isEqualTo(Findings.of(read(text))));
  }

  @TestFactory
  @DisplayName("nối thêm một đoạn không liên quan thì không mất gì")
  Stream<DynamicTest> appendingRemovesNothing() {
    return Texts.documents().stream()
        .map(text ->
            DynamicTest.dynamicTest(
                text.strip().substring(0, 30).replace('\n', ' '),
                () -> {
                  Reading before = read(text);
                  Reading after = read(text + "\n\nHôm nay trời nắng.\n");
                  assertThat(Findings.of(after).stream().filter(f -> !f.startsWith("section")))
                      .containsAll(
                          Findings.of(before).stream()
                              .filter(f -> !f.startsWith("section"))
                              .toList());
                }));
  }

  @Test
  @DisplayName("hạn không bịa: có ngày hạn thì có câu chữ nói ngày đó; hạn cuối là ngày muộn nhất")
  void deadlinesAreWritten() {
    forAll(everything(), text -> read(text).assignments().forEach(f -> due(f.value())));
  }

  private static void due(Assignment assignment) {
    Due due = assignment.due();
    assertThat(due.to() == null).isEqualTo(due.source() == Due.Source.NONE);
    LocalDate latest = null;
    for (TimeExpression time : assignment.times()) {
      if (time.from() != null && time.to() != null) {
        assertThat(time.from()).isBeforeOrEqualTo(time.to());
      }
      if (time.to() != null && (latest == null || time.to().isAfter(latest))) {
        latest = time.to();
      }
    }
    if (due.source() == Due.Source.OWN) {
      assertThat(due.to()).isEqualTo(latest);
    }
  }

  @Test
  @DisplayName("các phần việc lát kín việc giao, theo thứ tự")
  void partsTileAssignments() {
    forAll(
        everything(),
        text ->
            read(text)
                .assignments()
                .forEach(f -> {
                  int last = f.evidence().start();
                  for (Assignment.Part part : f.value().parts()) {
                    assertThat(part.evidence().start()).isGreaterThanOrEqualTo(last);
                    last = part.evidence().end();
                  }
                  assertThat(last).isEqualTo(f.evidence().end());
                }));
  }

  @Test
  @DisplayName("số ký hiệu viết ra rồi đọc lại vẫn là nó")
  void numbersSurviveFormatting() {
    forAll(
        Texts.cases("document numbers", 500, ReadingPropertiesTest::number),
        text -> {
          DocumentNumber number = DocumentNumber.parse(text);
          if (number == null) {
            throw new AssertionError(text + " is no number");
          }
          for (DocumentNumber.Style style : DocumentNumber.Style.values()) {
            assertThat(DocumentNumber.parse(number.format(style))).isEqualTo(number);
          }
        });
  }

  private static String number(java.util.Random chance) {
    String[] kinds = {"QĐ", "NQ", "KL", "TB", "CT", "KH", "CV", "HD", "TTr", "BC"};
    String[] issuers = {"TU", "TW", "UBND", "VPCP", "HĐND", "BTCTU", "BTC", "TTg", "NĐ", "SNV"};
    int value = 1 + chance.nextInt(4000);
    String kind = kinds[chance.nextInt(kinds.length)];
    String issuer = issuers[chance.nextInt(issuers.length)];
    return chance.nextBoolean()
        ? value + "-" + kind + "/" + issuer
        : value + "/" + kind + "-" + issuer;
  }

  @Test
  @DisplayName("chỗ chỉ ra ngoài văn bản thì bị phát hiện: phép thử này có thể trượt")
  void checksCanFail() {
    Reading reading = read("Giao Sở Y tế báo cáo.");
    assertThat(reading.assignments()).hasSize(1);
    assertThat(new Span(0, 3).contains(new Span(2, 4))).isFalse();
  }
}
