package org.roviec.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.access.Contacts.Holder;
import org.roviec.server.access.Role;
import org.roviec.server.access.RoleGrant;
import org.roviec.server.register.Progress;
import org.roviec.server.register.TimedTask;

class RecipientsTest {
  private static final long PROVINCE = 1;
  private static final long DEPARTMENT = 10;
  private static final long OFFICE = 11;
  private static final long OTHER = 20;

  /** The province has two departments, one of them an office below it. */
  private static Set<Long> below(long body) {
    if (body == PROVINCE) {
      return Set.of(PROVINCE, DEPARTMENT, OFFICE, OTHER);
    }
    return body == DEPARTMENT ? Set.of(DEPARTMENT, OFFICE) : Set.of(body);
  }

  private static Holder holder(long account, Role role, @Nullable Long body, boolean below) {
    return new Holder(account, new RoleGrant(role, body, below));
  }

  private static Recipients among(Holder... holders) {
    return new Recipients(List.of(holders), RecipientsTest::below);
  }

  private static TimedTask task(List<Long> leads, List<Long> approvers, List<Long> monitors) {
    return new TimedTask(1, Progress.IN_PROGRESS, null, leads, List.of(), approvers, monitors);
  }

  private static final TimedTask OF_OFFICE = task(List.of(OFFICE), List.of(), List.of());

  @Test
  @DisplayName("đầu mối và lãnh đạo của chính cơ quan; không ai của cơ quan khác")
  void tellsTheBodyItself() {
    Recipients people =
        among(
            holder(1, Role.AGENCY, OFFICE, false),
            holder(2, Role.LEADER, OFFICE, false),
            holder(3, Role.AGENCY, OTHER, true),
            holder(4, Role.AGENCY, DEPARTMENT, false),
            holder(5, Role.COORDINATOR, null, false));
    assertThat(people.of(OF_OFFICE, Level.AGENCY)).containsExactly(1L);
    assertThat(people.of(OF_OFFICE, Level.HEAD)).containsExactly(2L);
    assertThat(people.of(OF_OFFICE, Level.APPROVER)).containsExactly(5L);
  }

  @Test
  @DisplayName("phối hợp: đầu mối của cơ quan ấy; không ai thì thôi, không báo lên lãnh đạo")
  void tellsWhoCooperatesAndNobodyElse() {
    TimedTask helped =
        new TimedTask(
            1,
            Progress.IN_PROGRESS,
            null,
            List.of(OFFICE),
            List.of(OTHER, OFFICE),
            List.of(),
            List.of());
    Recipients people =
        among(
            holder(1, Role.AGENCY, OFFICE, false),
            holder(2, Role.AGENCY, OTHER, false),
            holder(3, Role.LEADER, OTHER, false),
            holder(5, Role.COORDINATOR, null, false));
    assertThat(people.of(helped, Level.COOPERATING)).containsExactly(2L);
    assertThat(people.of(OF_OFFICE, Level.COOPERATING)).isEmpty();
    Recipients withoutIt =
        among(
            holder(1, Role.AGENCY, OFFICE, false),
            holder(3, Role.LEADER, OTHER, false),
            holder(5, Role.COORDINATOR, null, false));
    assertThat(withoutIt.of(helped, Level.COOPERATING)).isEmpty();
  }

  @Test
  @DisplayName("cơ quan không có ai thì cấp trên gần nhất có quyền tới cơ quan ấy")
  void looksUpwards() {
    Recipients people =
        among(
            holder(1, Role.AGENCY, PROVINCE, true),
            holder(2, Role.AGENCY, DEPARTMENT, true),
            holder(3, Role.AGENCY, DEPARTMENT, false));
    assertThat(people.of(OF_OFFICE, Level.AGENCY)).containsExactly(2L);
  }

  @Test
  @DisplayName("cấp nào không có ai thì chuyển lên cấp trên; không có ai cả thì trống")
  void passesOn() {
    Recipients office = among(holder(9, Role.COORDINATOR, null, false));
    assertThat(office.of(OF_OFFICE, Level.AGENCY)).containsExactly(9L);
    assertThat(office.at(OF_OFFICE, Level.AGENCY)).isEmpty();
    assertThat(among().of(OF_OFFICE, Level.AGENCY)).isEmpty();
    TimedTask unsettled = task(List.of(), List.of(), List.of());
    assertThat(office.of(unsettled, Level.HEAD)).containsExactly(9L);
  }

  @Test
  @DisplayName(
      "cấp duyệt: người của cơ quan duyệt, rồi cơ quan theo dõi, rồi tổng hợp toàn hệ thống")
  void findsTheApprover() {
    Recipients people =
        among(
            holder(1, Role.LEADER, OTHER, false),
            holder(2, Role.COORDINATOR, DEPARTMENT, false),
            holder(3, Role.COORDINATOR, null, false),
            holder(4, Role.AGENCY, OTHER, false));
    assertThat(
            people.of(task(List.of(OFFICE), List.of(OTHER), List.of(DEPARTMENT)), Level.APPROVER))
        .containsExactly(1L);
    assertThat(people.of(task(List.of(OFFICE), List.of(), List.of(DEPARTMENT)), Level.APPROVER))
        .containsExactly(2L);
    assertThat(people.of(OF_OFFICE, Level.APPROVER)).containsExactly(3L);
  }

  @Test
  @DisplayName(
      "quyết định thay văn phòng: lãnh đạo chung và lãnh đạo cấp trên gần nhất, không phải lãnh đạo"
          + " của chính cơ quan thực hiện")
  void findsWhoDecidesInPlaceOfTheOffice() {
    Recipients people =
        among(
            holder(1, Role.LEADER, OFFICE, true),
            holder(2, Role.LEADER, DEPARTMENT, true),
            holder(3, Role.LEADER, PROVINCE, true),
            holder(4, Role.LEADER, null, false),
            holder(5, Role.LEADER, OTHER, true),
            holder(6, Role.COORDINATOR, null, false));
    assertThat(people.leading(OF_OFFICE)).containsExactly(2L, 4L);
    assertThat(people.leading(task(List.of(), List.of(), List.of()))).containsExactly(4L);
    assertThat(among().leading(OF_OFFICE)).isEmpty();
  }
}
