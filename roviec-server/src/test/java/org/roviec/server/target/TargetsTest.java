package org.roviec.server.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.register.Basis;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Fixtures;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Register;
import org.roviec.server.register.Scope;
import org.roviec.server.register.Task;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class TargetsTest {

  private static final String CLERK = "Nguyễn Thị Hạnh";

  @Autowired private Targets targets;
  @Autowired private TargetList list;
  @Autowired private Register register;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private TargetRow row(long id) {
    return list.find(id, Scope.ALL, today()).orElseThrow();
  }

  private long slow() {
    LocalDate start = today().minusYears(2);
    long id = targets.open(Samples.trained(start, null), Basis.typed("Nghị quyết Đại hội"), CLERK);
    targets.observe(id, Samples.actual("42", today().minusMonths(1)), CLERK);
    return id;
  }

  @Test
  @DisplayName("mở ra thế nào đọc lại thế ấy; số thập phân, khoảng, ngày đều còn nguyên")
  void keepsWhatWasSaid() {
    IndicatorFacts facts = Samples.growth(LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31));
    long id = targets.open(facts, Basis.typed("Nghị quyết số 01"), CLERK);
    assertThat(row(id).indicator().facts()).isEqualTo(facts);
    assertThat(row(id).indicator().code()).matches("CT-\\d{4}");
    assertThat(Indicator.id(row(id).indicator().code())).isEqualTo(id);
    assertThat(targets.historyOf(id)).extracting(IndicatorEvent::after).containsExactly(facts);
  }

  @Test
  @DisplayName("người đến sau không ghi đè người đến trước; sửa gì cũng còn vết")
  void losesNoUpdate() {
    long id = slow();
    Indicator before = row(id).indicator();
    IndicatorFacts other = Samples.trained(today().minusYears(1), 7L);
    assertThat(targets.change(before, other, CLERK, "theo Nghị quyết mới")).isTrue();
    assertThat(targets.change(before, Samples.trained(today(), null), CLERK, null)).isFalse();
    assertThat(row(id).indicator().facts()).isEqualTo(other);
    IndicatorEvent edited = targets.historyOf(id).getFirst();
    assertThat(edited.before()).isEqualTo(before.facts());
    assertThat(edited.after()).isEqualTo(other);
  }

  @Test
  @DisplayName("rút số liệu thì số cũ vẫn còn; đánh giá trở về số trước; rút hai lần không được")
  void takesBack() {
    long id = slow();
    targets.observe(id, Samples.actual("55", today().minusDays(1)), CLERK);
    assertThat(row(id).grade()).isEqualTo(Grade.ON_TRACK);
    Observation last = row(id).latest().orElseThrow();
    assertThat(targets.takeBack(id, last.id(), "nhập nhầm", CLERK)).isTrue();
    assertThat(targets.takeBack(id, last.id(), "nhập nhầm", CLERK)).isFalse();
    assertThat(row(id).grade()).isEqualTo(Grade.SLOW);
    assertThat(row(id).series().current()).hasSize(1);
    assertThat(row(id).series().all()).hasSize(3);
  }

  @Test
  @DisplayName("cơ sở dữ liệu từ chối sửa, xoá số liệu, đánh giá và lịch sử")
  void historyStays() {
    long id = slow();
    long review =
        targets
            .openReview(
                "Kỳ không sửa", Occasion.YEAR_END, today(), 40, Basis.typed("Báo cáo"), CLERK)
            .orElseThrow();
    targets.assess(targets.review(review).orElseThrow(), row(id), Grade.SLOW, "", CLERK);
    for (String table : List.of("observation", "assessment", "indicator_event")) {
      assertThatThrownBy(() -> jdbc.sql("delete from " + table).update())
          .hasMessageContaining("append-only");
      assertThatThrownBy(() -> jdbc.sql("update " + table + " set indicator_id = 1").update())
          .hasMessageContaining("append-only");
    }
  }

  @Test
  @DisplayName(
      "kỳ đánh giá: các lớp và phần chưa đánh giá luôn cộng bằng mẫu số; đánh giá lại giữ cái cũ")
  void keepsTheDenominator() {
    long one = slow();
    long two = slow();
    TargetReview review =
        targets
            .openReview(
                "Giữa nhiệm kỳ 2020 - 2025",
                Occasion.MID_TERM,
                today(),
                40,
                Basis.typed("Thông báo hội nghị"),
                CLERK)
            .flatMap(targets::review)
            .orElseThrow();
    assertThat(
            targets.openReview(
                review.name(), Occasion.MID_TERM, today(), 41, Basis.typed("x"), CLERK))
        .as("a second one of that name")
        .isEmpty();
    targets.assess(review, row(one), Grade.SLOW, "", CLERK);
    targets.assess(review, row(two), Grade.LIKELY, "cuối năm có hai lớp tốt nghiệp", CLERK);
    targets.assess(review, row(two), Grade.MISSED, "các lớp bị hoãn", CLERK);
    ReviewSheet sheet = ReviewSheet.of(review, list.all(Scope.ALL, today()));
    assertThat(sheet.counts().get(Grade.SLOW)).isEqualTo(1);
    assertThat(sheet.counts().get(Grade.MISSED)).isEqualTo(1);
    assertThat(sheet.counts().get(Grade.LIKELY)).isZero();
    long classes = sheet.counts().values().stream().mapToLong(Long::longValue).sum();
    assertThat(classes + sheet.rest()).isEqualTo(40);
    assertThat(row(two).judged()).extracting(Assessment::grade).contains(Grade.LIKELY);
    assertThat(row(two).grade()).isEqualTo(Grade.MISSED);
    assertThatThrownBy(() -> targets.assess(review, row(one), Grade.EXCEEDED, "", CLERK))
        .as("otherwise than the rule, without a reason")
        .hasMessageContaining("assessment");
  }

  @Test
  @DisplayName("đánh giá của người hết hiệu lực khi có số liệu mới hơn")
  void newerValuesCount() {
    long id = slow();
    TargetReview review =
        targets
            .openReview("Kỳ cũ", Occasion.YEAR_END, today(), 5, Basis.typed("x"), CLERK)
            .flatMap(targets::review)
            .orElseThrow();
    targets.assess(review, row(id), Grade.MISSED, "không còn nguồn", CLERK);
    assertThat(row(id).grade()).isEqualTo(Grade.MISSED);
    targets.observe(id, Samples.actual("58", today().minusDays(1)), CLERK);
    assertThat(row(id).person()).isNull();
    assertThat(row(id).grade()).isEqualTo(Grade.ON_TRACK);
  }

  @Test
  @DisplayName(
      "chậm mà chưa có nhiệm vụ: gắn việc đang mở thì ra khỏi danh sách, việc xong thì trở lại")
  void knowsWhoActs() {
    long id = slow();
    assertThat(row(id).isUnattended()).isTrue();
    Task task = register.open(Fixtures.officeTask("Mở lớp đào tạo nghề", today()), Cause.by(CLERK));
    targets.link(id, task.id(), task.code(), CLERK);
    targets.link(id, task.id(), task.code(), CLERK);
    assertThat(row(id).tasks()).hasSize(1);
    assertThat(row(id).isUnattended()).isFalse();
    assertThat(list.ofTask(task.id(), Scope.ALL, today())).hasSize(1);
    register.move(task.id(), 0, Progress.AWAITING_CONFIRMATION, today(), Cause.by(CLERK));
    register.move(task.id(), 1, Progress.DONE, today(), Cause.by(CLERK));
    assertThat(row(id).isUnattended()).isTrue();
    targets.unlink(id, task.id(), task.code(), CLERK);
    assertThat(targets.historyOf(id))
        .extracting(IndicatorEvent::kind)
        .containsExactly(
            IndicatorEvent.Kind.UNLINKED, IndicatorEvent.Kind.LINKED, IndicatorEvent.Kind.OPENED);
    targets.close(row(id).indicator(), true, CLERK, "Nghị quyết hết hiệu lực");
    assertThat(row(id).isUnattended()).isFalse();
  }

  @Test
  @DisplayName("người gắn với cơ quan chỉ thấy chỉ tiêu của cơ quan mình")
  void respectsScope() {
    long own = targets.open(Samples.trained(today().minusYears(1), 801L), Basis.typed("NQ"), CLERK);
    long others =
        targets.open(Samples.trained(today().minusYears(1), 802L), Basis.typed("NQ"), CLERK);
    Scope scope = Scope.of(Set.of(801L));
    assertThat(list.all(scope, today()))
        .extracting(row -> row.indicator().id())
        .containsExactly(own);
    assertThat(list.find(others, scope, today())).isEmpty();
    assertThat(list.find(own, scope, today())).isPresent();
  }
}
