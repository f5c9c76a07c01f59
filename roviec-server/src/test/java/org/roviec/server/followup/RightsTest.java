package org.roviec.server.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roviec.server.register.Progress;

/** Every stage of a task × every kind of person: the table is the rule, written out by hand. */
class RightsTest {

  private static final Map<String, Relation> PEOPLE =
      new TreeMap<>(
          Map.of(
              "lead", new Relation(true, false, false, false, true),
              "cooperating", new Relation(false, true, false, false, false),
              "office", new Relation(false, false, true, false, false),
              "leaderAbove", new Relation(false, false, false, true, false),
              "leaderOfLead", new Relation(false, false, false, false, true),
              "officeAndLead", new Relation(true, false, true, false, true),
              "stranger", new Relation(false, false, false, false, false)));

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "NOT_STARTED | lead          | RECEIVE DECLINE REPORT REPORT_DONE ASK_EXTENSION",
        "NOT_STARTED | officeAndLead | RECEIVE DECLINE REPORT REPORT_DONE ASK_EXTENSION",
        "NOT_STARTED | cooperating   | REPORT",
        "NOT_STARTED | office        | PAUSE DROP",
        "NOT_STARTED | leaderAbove   | PAUSE DROP",
        "NOT_STARTED | leaderOfLead  | ''",
        "NOT_STARTED | stranger      | ''",
        "IN_PROGRESS | lead          | REPORT REPORT_DONE ASK_EXTENSION",
        "IN_PROGRESS | officeAndLead | REPORT REPORT_DONE ASK_EXTENSION",
        "IN_PROGRESS | cooperating   | REPORT",
        "IN_PROGRESS | office        | PAUSE DROP",
        "IN_PROGRESS | leaderAbove   | PAUSE DROP",
        "IN_PROGRESS | leaderOfLead  | ''",
        "IN_PROGRESS | stranger      | ''",
        "AWAITING_CONFIRMATION | lead          | ''",
        "AWAITING_CONFIRMATION | officeAndLead | ''",
        "AWAITING_CONFIRMATION | cooperating   | ''",
        "AWAITING_CONFIRMATION | office        | CONFIRM RETURN",
        "AWAITING_CONFIRMATION | leaderAbove   | CONFIRM RETURN",
        "AWAITING_CONFIRMATION | leaderOfLead  | ''",
        "AWAITING_CONFIRMATION | stranger      | ''",
        "PAUSED | lead          | ''",
        "PAUSED | officeAndLead | ''",
        "PAUSED | cooperating   | ''",
        "PAUSED | office        | RESUME DROP",
        "PAUSED | leaderAbove   | RESUME DROP",
        "PAUSED | leaderOfLead  | ''",
        "PAUSED | stranger      | ''",
      })
  @DisplayName("ai được làm gì ở từng giai đoạn")
  void saysWhoMayDoWhat(Progress progress, String who, String acts) {
    Standing plain = new Standing(progress, true, false, false, false, false, false);
    assertThat(Rights.of(person(who), plain)).isEqualTo(parse(acts));
  }

  @Test
  @DisplayName("bảng trên kể đủ mọi giai đoạn còn mở; việc đã kết thúc thì không ai làm gì nữa")
  void settledTasksTakeNothing() {
    for (Progress progress : Progress.values()) {
      for (Relation person : PEOPLE.values()) {
        if (!progress.isOpen()) {
          Standing everything = new Standing(progress, true, false, true, true, false, false);
          assertThat(Rights.of(person, everything)).as(progress + " " + person).isEmpty();
        }
      }
    }
    assertThat(Arrays.stream(Progress.values()).filter(Progress::isOpen))
        .containsExactlyInAnyOrder(
            Progress.NOT_STARTED,
            Progress.IN_PROGRESS,
            Progress.AWAITING_CONFIRMATION,
            Progress.PAUSED);
  }

  @Test
  @DisplayName(
      "không ai xác nhận việc chính mình báo cáo, không ai quyết định đề nghị của chính mình")
  void nobodyDecidesTheirOwn() {
    for (Map.Entry<String, Relation> each : PEOPLE.entrySet()) {
      Standing reported =
          new Standing(Progress.AWAITING_CONFIRMATION, true, true, false, false, false, true);
      assertThat(Rights.of(each.getValue(), reported))
          .as(each.getKey())
          .doesNotContain(Act.CONFIRM, Act.RETURN);
      Standing asked = new Standing(Progress.IN_PROGRESS, true, true, false, true, true, false);
      assertThat(Rights.of(each.getValue(), asked))
          .as(each.getKey())
          .doesNotContain(Act.DECIDE_EXTENSION);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "office, true",
    "leaderAbove, true",
    "leaderOfLead, false",
    "officeAndLead, false",
    "lead, false",
    "cooperating, false",
    "stranger, false"
  })
  @DisplayName(
      "đề nghị gia hạn do văn phòng hoặc lãnh đạo cấp trên quyết định, không phải người xin")
  void saysWhoDecidesExtensions(String who, boolean decides) {
    Standing asked = new Standing(Progress.IN_PROGRESS, true, true, false, true, false, false);
    Set<Act> acts = Rights.of(person(who), asked);
    assertThat(acts.contains(Act.DECIDE_EXTENSION)).isEqualTo(decides);
    assertThat(acts).doesNotContain(Act.ASK_EXTENSION);
  }

  @ParameterizedTest
  @CsvSource({"office, true", "leaderAbove, true", "leaderOfLead, false", "lead, false"})
  @DisplayName("từ chối chờ văn phòng trả lời; trong khi chờ không tiếp nhận hay từ chối lần nữa")
  void saysWhoAnswersRefusals(String who, boolean answers) {
    Standing declined = new Standing(Progress.NOT_STARTED, true, false, true, false, false, false);
    Set<Act> acts = Rights.of(person(who), declined);
    assertThat(acts.contains(Act.UPHOLD)).isEqualTo(answers);
    assertThat(acts).doesNotContain(Act.RECEIVE, Act.DECLINE);
  }

  @Test
  @DisplayName("việc không hạn thì không có gì để gia hạn")
  void undatedTasksAreNotExtended() {
    Standing undated = new Standing(Progress.IN_PROGRESS, false, true, false, false, false, false);
    assertThat(Rights.of(person("lead"), undated)).doesNotContain(Act.ASK_EXTENSION);
  }

  private static Relation person(String name) {
    Relation person = PEOPLE.get(name);
    assertThat(person).as(name).isNotNull();
    return java.util.Objects.requireNonNull(person);
  }

  private static Set<Act> parse(String acts) {
    return acts.isBlank()
        ? EnumSet.noneOf(Act.class)
        : Arrays.stream(acts.strip().split(" +")).map(Act::valueOf).collect(Collectors.toSet());
  }
}
