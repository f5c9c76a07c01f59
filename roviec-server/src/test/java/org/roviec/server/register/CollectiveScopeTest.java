package org.roviec.server.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.access.Role;
import org.roviec.server.access.RoleGrant;
import org.roviec.server.testing.People;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class CollectiveScopeTest {

  private static final Cause CLERK = Cause.by("Nguyễn Thị Hạnh");
  private static final String ALL_MINISTRIES = "các bộ, ngành";

  @Autowired private Register register;
  @Autowired private TaskList list;
  @Autowired private Scopes scopes;
  @Autowired private Bodies bodies;
  @Autowired private People people;
  @Autowired private Clock clock;

  @Test
  @DisplayName(
      "việc giao chung cho 'các bộ, ngành': từng bộ thấy trước khi tách, cơ quan khác thì không")
  void membersSeeTheirTasks() {
    LocalDate today = LocalDate.now(clock);
    List<TaskParty> members = bodies.members(ALL_MINISTRIES, today);
    assertThat(members).hasSizeGreaterThan(5);
    Long member = members.getFirst().organizationId();
    Task common =
        register.open(Fixtures.task("việc giao chung", null, null, ALL_MINISTRIES), CLERK);
    register.open(Fixtures.task("việc của người khác", null, null, "Tổ công tác nào đó"), CLERK);
    Scope inside = scopes.of(people.named("so", new RoleGrant(Role.AGENCY, member, false)), today);
    Scope outside =
        scopes.of(people.named("ngoai", new RoleGrant(Role.AGENCY, 987_654L, false)), today);
    assertThat(inside.holds(common)).isTrue();
    assertThat(outside.holds(common)).isFalse();
    assertThat(seen(inside, today)).containsExactly("việc giao chung");
    assertThat(seen(outside, today)).isEmpty();
    assertThat(list.counts(TaskFilter.of(View.ALL), inside, today)).containsEntry(View.ALL, 1L);
  }

  private List<String> seen(Scope scope, LocalDate today) {
    return list.page(TaskFilter.of(View.ALL), scope, today, Order.DUE, false, 0, 50).stream()
        .map(Task::work)
        .toList();
  }
}
