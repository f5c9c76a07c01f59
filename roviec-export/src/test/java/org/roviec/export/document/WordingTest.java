package org.roviec.export.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.Reading;
import org.roviec.assessment.Assessment;
import org.roviec.citation.Citation;
import org.roviec.clarity.Clarity.Criterion;
import org.roviec.clarity.Clarity.Flag;
import org.roviec.decision.Decision;
import org.roviec.export.Samples;
import org.roviec.header.Header;
import org.roviec.outline.Role;
import org.roviec.project.Project;
import org.roviec.recipient.Recipient;
import org.roviec.target.Indicator;
import org.roviec.target.Tally;

class WordingTest {

  private final Wording vietnamese = Wording.of(Samples.VI);
  private final Wording english = Wording.of(Locale.ENGLISH);

  @Test
  @DisplayName("tiếng Việt và tiếng Anh có cùng các khóa")
  void bothLanguagesHaveTheSameKeys() {
    assertThat(english.keys()).isEqualTo(vietnamese.keys()).hasSizeGreaterThan(150);
  }

  @Test
  @DisplayName("mọi hằng số mà người đọc thấy đều có lời")
  void everyConstantHasWords() {
    Map.<String, Enum<?>[]>of(
            "role", Role.values(),
            "relation", Citation.Relation.values(),
            "status", Citation.Status.values(),
            "ikind", Indicator.Kind.values(),
            "direction", Indicator.Direction.values(),
            "tally", Tally.Status.values(),
            "decision", Decision.Kind.values(),
            "assessment", Assessment.Type.values(),
            "project", Project.Type.values(),
            "purpose", Recipient.Purpose.values())
        .forEach((prefix, values) ->
            Arrays.stream(values)
                .forEach(value ->
                    assertThat(vietnamese.has(prefix + "." + value.name()))
                        .as(prefix + "." + value)
                        .isTrue()));
    for (Header.Secrecy value : Header.Secrecy.values()) {
      assertThat(vietnamese.has("secrecy." + value)).isTrue();
    }
    for (Criterion criterion : Criterion.values()) {
      assertThat(vietnamese.has("gap." + criterion + "." + Flag.THIEU)).isTrue();
      assertThat(vietnamese.has("short." + criterion)).isTrue();
    }
  }

  @Test
  @DisplayName("mọi lý do và ghi chú gặp trong bản đọc mẫu đều có lời")
  void everyReasonHasWords() {
    Reading reading = Samples.read(Samples.NOTICE).reading();
    reading.assignments().stream()
        .flatMap(finding -> finding.value().clarity().judgements().values().stream())
        .forEach(judgement ->
            assertThat(vietnamese.has("reason." + judgement.reason()))
                .as(judgement.reason())
                .isTrue());
    reading.notes().forEach(note -> assertThat(vietnamese.has("note." + note.code())).isTrue());
  }

  @Test
  @DisplayName("số viết theo lối Việt và lối Anh")
  void writesNumbers() {
    assertThat(Figures.number(new java.math.BigDecimal("1234567.50"), vietnamese))
        .isEqualTo("1.234.567,5");
    assertThat(Figures.number(new java.math.BigDecimal("1E+3"), english)).isEqualTo("1,000");
    assertThat(Figures.number(new java.math.BigDecimal("-12.3"), english)).isEqualTo("-12.3");
  }

  @Test
  @DisplayName("rút gọn cắt giữa hai từ và không quá dài")
  void shortens() {
    assertThat(Quotes.shorten("Giao Sở Nội vụ chủ trì", 12)).isEqualTo("Giao Sở Nội…");
    assertThat(Quotes.shorten("a\n  b", 12)).isEqualTo("a b");
    assertThat(Quotes.shorten("x".repeat(50), 10)).hasSize(10);
  }
}
