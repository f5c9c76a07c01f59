package org.roviec.server.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.intake.TestDocuments;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Figure;
import org.roviec.server.register.Figures;
import org.roviec.server.register.Openings;
import org.roviec.server.register.Scope;
import org.roviec.server.review.TestReviews;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * From the samples, read and confirmed as the application does it, to targets with their source.
 */
@ServerTest
class SeedTargetsTest {

  private static final String CLERK = "Nguyễn Thị Hạnh";

  @Autowired private ApplicationContext app;
  @Autowired private Openings openings;
  @Autowired private Figures figures;
  @Autowired private Targets targets;
  @Autowired private TargetList list;
  @Autowired private Clock clock;

  /** Reads a sample; confirms what the rule confirms, and every actual figure besides. */
  private List<Figure> figuresOf(int seed) {
    long id = TestDocuments.read(app, "seed" + seed + ".txt", TestDocuments.seed(seed));
    TestReviews.confirmFigures(app, id);
    openings.open(id, Set.of(), Cause.by(CLERK));
    return figures.page("", "place_start", 0, 500).stream()
        .filter(f -> f.documentId() == id)
        .toList();
  }

  private static Figure with(List<Figure> figures, String value) {
    return figures.stream()
        .filter(f -> f.value() != null && f.value().compareTo(new BigDecimal(value)) == 0)
        .findFirst()
        .orElseThrow(() -> new AssertionError(value + " is not among " + figures));
  }

  @Test
  @DisplayName("văn bản 1: 11 + 29 = 40, mỗi số dẫn về câu gốc")
  void firstAddsUp() {
    List<TallyCheck> checks = TallyCheck.of(figuresOf(1));
    assertThat(checks).hasSize(1);
    assertThat(checks.getFirst().shown()).isEqualTo("11 + 29 = 40");
    assertThat(checks.getFirst().verdict()).isEqualTo(TallyCheck.Verdict.MATCHES);
    assertThat(checks.getFirst().parts())
        .allSatisfy(part -> assertThat(part.figure().quote()).contains("/40 chỉ tiêu"));
  }

  @Test
  @DisplayName("văn bản 2: 22 → 18 đủ điều kiện, còn 4; 6 + 12 = 18")
  void secondKeepsItsDenominators() {
    List<TallyCheck> checks = TallyCheck.of(figuresOf(2));
    assertThat(checks)
        .extracting(check -> check.whole().intValue() + ": " + check.verdict())
        .containsExactly("22: REST_NOT_ASSESSABLE", "18: MATCHES");
    assertThat(checks.getFirst().rest()).isEqualByComparingTo("4");
    assertThat(checks.getLast().inner()).isTrue();
  }

  @Test
  @DisplayName(
      "văn bản 3: tăng trưởng 8,08% là số thực hiện không có mục tiêu; vẫn theo dõi được, không bịa"
          + " mục tiêu")
  void thirdHasAnActualWithoutTarget() {
    Figure growth = with(figuresOf(3), "8.08");
    assertThat(growth.kind()).isEqualTo("ACTUAL");
    long id = targets.openFrom(growth.verdictId(), CLERK).orElseThrow();
    assertThat(targets.openFrom(growth.verdictId(), CLERK)).as("once only").contains(id);
    TargetRow row = list.find(id, Scope.ALL, LocalDate.now(clock)).orElseThrow();
    assertThat(row.indicator().plan().goal()).isNull();
    assertThat(row.latest().orElseThrow().label()).isEqualTo("6 tháng đầu năm 2022");
    assertThat(row.latestShown()).isEqualTo("8,08%");
    assertThat(row.latest().orElseThrow().source().quote()).contains("8,08");
    assertThat(row.grade()).isEqualTo(Grade.NOT_ASSESSABLE);
    assertThat(row.reckoning().why()).isEqualTo(Reckoning.Why.NO_TARGET);
  }

  @Test
  @DisplayName("văn bản 4: 15,4 %/năm so với mục tiêu 11–12 %/năm của Nghị quyết: vượt")
  void fourthIsAboveItsTarget() {
    List<Figure> found = figuresOf(4);
    Figure goal = with(found, "11");
    assertThat(goal.kind()).isEqualTo("TARGET");
    assertThat(goal.valueMax()).isEqualByComparingTo("12");
    long id = targets.openFrom(goal.verdictId(), CLERK).orElseThrow();
    assertThat(targets.observeFigure(id, with(found, "15.4").verdictId(), CLERK)).isTrue();
    TargetRow row = list.find(id, Scope.ALL, LocalDate.now(clock)).orElseThrow();
    assertThat(row.indicator().plan().course()).isEqualTo(Course.EACH_PERIOD);
    assertThat(row.indicator().basis().documentId()).isEqualTo(goal.documentId());
    assertThat(row.indicator().basis().quote()).contains("11 - 12");
    assertThat(row.grade()).isEqualTo(Grade.EXCEEDED);
  }
}
