package org.roviec.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roviec.citation.CitationFinder;
import org.roviec.finding.Finding;
import org.roviec.lexicon.PhraseExamples;
import org.roviec.lexicon.Vocabulary;
import org.roviec.organization.BodyFinder;
import org.roviec.outline.Outline;
import org.roviec.outline.Outlines;
import org.roviec.outline.Role;

@DisplayName("Quyết định, nhất trí")
class DecisionFinderTest {

  private final Vocabulary vocabulary = new Vocabulary();
  private final BodyFinder bodies = new BodyFinder(vocabulary);
  private final CitationFinder citations = new CitationFinder(vocabulary);
  private final DecisionFinder finder = new DecisionFinder(vocabulary);

  @TestFactory
  Stream<DynamicTest> everyRowSeesItsExamples() {
    return Stream.of("decisions.tsv", "objects.tsv", "clauses.tsv")
        .flatMap(table -> PhraseExamples.of(DecisionRules.class, table));
  }

  @ParameterizedTest
  @DisplayName("được nhận ra, đúng mức độ, đúng phạm vi")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Nhất trí chủ trương xây dựng cầu mới. Giao Sở Xây dựng chủ trì. | APPROVE | Nhất trí chủ trương xây dựng cầu mới
          Ban Thường vụ Tỉnh ủy cơ bản nhất trí với dự thảo Đề án; đề nghị hoàn thiện. | APPROVE_IN_PRINCIPLE | Ban Thường vụ Tỉnh ủy cơ bản nhất trí với dự thảo Đề án
          Đồng ý với đề nghị của Sở Tài chính, giao Sở Tài chính hoàn thiện. | APPROVE | Đồng ý với đề nghị của Sở Tài chính
          Thống nhất sửa đổi, bổ sung Quy chế làm việc. | APPROVE | Thống nhất sửa đổi, bổ sung Quy chế làm việc
          Sau khi thảo luận, Ban Thường vụ Tỉnh ủy thống nhất chủ trương bổ sung vốn. | APPROVE | Ban Thường vụ Tỉnh ủy thống nhất chủ trương bổ sung vốn
          Hội nghị đã nhất trí thông qua Chương trình công tác năm. | APPROVE | Hội nghị đã nhất trí thông qua Chương trình công tác năm
          Chưa thống nhất phương án do Sở Xây dựng trình. | DEFER | Chưa thống nhất phương án do Sở Xây dựng trình
          """)
  void seesDecisions(String text, Decision.Kind kind, String span) {
    List<Finding<Decision>> found = find(Role.DECISION, text);
    assertThat(found).as(text).hasSize(1);
    assertThat(found.getFirst().value().kind()).isEqualTo(kind);
    assertThat(found.getFirst().evidence().quote()).isEqualTo(span);
  }

  @ParameterizedTest
  @DisplayName("không phải quyết định")
  @ValueSource(
      strings = {
        "Thường trực Tỉnh ủy thống nhất kết luận:",
        "Bảo đảm đồng bộ, thống nhất trong toàn tỉnh.",
        "Tạo sự thống nhất, đồng thuận trong Nhân dân.",
        "Thống nhất nhận thức về chuyển đổi số.",
        "Thống nhất quản lý dữ liệu đất đai.",
        "Tuyên truyền thông qua các hoạt động văn hóa.",
        "Luật đã được Quốc hội thông qua.",
        "Phối hợp với nhà đầu tư để thống nhất phương án.",
        "",
      })
  void leavesAlone(String text) {
    assertThat(find(Role.DIRECTION, text)).isEmpty();
  }

  @Test
  @DisplayName("người quyết, đối tượng và viện dẫn bên trong")
  void readsItsParts() {
    Decision decision =
        find(Role.DECISION, "Ban Thường vụ Tỉnh ủy nhất trí với Tờ trình số 8-TTr/BTC.")
            .getFirst()
            .value();
    assertThat(String.valueOf(decision.decider())).contains("Ban Thường vụ Tỉnh ủy");
    assertThat(String.valueOf(decision.object())).contains("Tờ trình số 8-TTr/BTC");
    assertThat(decision.trigger().quote()).isEqualTo("nhất trí");
    assertThat(decision.citations()).containsExactly(0);
  }

  @Test
  @DisplayName("việc đã qua trong phần kết quả không phải quyết định của văn bản này")
  void leavesThePastAlone() {
    assertThat(find(Role.RESULT, "Ban Thường vụ Tỉnh ủy đã nhất trí chủ trương 12 dự án."))
        .isEmpty();
  }

  private List<Finding<Decision>> find(Role role, String text) {
    Outline outline = Outlines.of(vocabulary, role, text);
    return finder.find(outline, citations.find(outline, bodies), bodies);
  }
}
