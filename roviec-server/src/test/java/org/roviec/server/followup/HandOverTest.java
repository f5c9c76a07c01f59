package org.roviec.server.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.access.Role;
import org.roviec.server.access.SignedIn;
import org.roviec.server.directory.Directory;
import org.roviec.server.directory.OrganizationId;
import org.roviec.server.directory.Organizations;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Fixtures;
import org.roviec.server.register.PartyRole;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Register;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskEvent;
import org.roviec.server.register.TaskParty;
import org.roviec.server.testing.People;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class HandOverTest {

  private static final Cause CLERK = Cause.by("Nguyễn Thị Hạnh");
  private static final String PRINTED = "Sở Kế hoạch và Đầu tư";

  @Autowired private Register register;
  @Autowired private HandOvers handOvers;
  @Autowired private Organizations organizations;
  @Autowired private People people;
  @Autowired private Clock clock;

  private LocalDate today = LocalDate.EPOCH;
  private long planning;
  private long finance;

  @BeforeEach
  void look() {
    today = LocalDate.now(clock);
    Directory directory = organizations.directory();
    planning = directory.number(new OrganizationId("tuyen-quang-truoc-2025/so-ke-hoach-va-dau-tu"));
    finance = handOvers.successors(planning, today).getFirst().body();
  }

  private SignedIn office() {
    return people.having(Role.COORDINATOR);
  }

  private Task lead(String work) {
    return register.open(Fixtures.task(work, today, planning, PRINTED), CLERK);
  }

  private Task cooperating(String work) {
    return register.open(
        Fixtures.with(
            Fixtures.task(work, today, 1L, "Văn phòng Tỉnh ủy"),
            new TaskParty(PartyRole.COOPERATING, PRINTED, planning, 7L)),
        CLERK);
  }

  private List<Long> listed() {
    return handOvers.tasks(planning, today).stream().map(Task::id).toList();
  }

  @Test
  @DisplayName(
      "cơ quan kết thúc: việc nào cũng hoặc được bàn giao hoặc còn trong danh sách; hoàn tác một lần là về như cũ")
  void losesNothing() {
    List<Task> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      all.add(i % 2 == 0 ? lead("việc chủ trì " + i) : cooperating("việc phối hợp " + i));
    }
    Task settled = lead("việc đã dừng");
    register.move(settled.id(), settled.version(), Progress.DROPPED, today, CLERK);
    assertThat(listed()).containsExactlyInAnyOrderElementsOf(ids(all));
    assertThat(handOvers.ended(today))
        .anySatisfy(ended -> {
          assertThat(ended.body()).isEqualTo(planning);
          assertThat(ended.tasks()).isEqualTo(7);
          assertThat(ended.last()).isBefore(today);
        });
    assertThat(handOvers.successors(planning, today))
        .extracting(HandOvers.Successor::name)
        .containsExactly("Sở Tài chính tỉnh Tuyên Quang");
    Map<Long, Long> some = new HashMap<>();
    all.subList(0, 4).forEach(task -> some.put(task.id(), finance));
    // one that is settled meanwhile is not touched
    some.put(settled.id(), finance);
    Register.Bulk bulk =
        handOvers.move(planning, some, "Nghị quyết 202/2025/QH15", office()).orElseThrow();
    assertThat(bulk.made()).isEqualTo(4);
    for (Task task : all) {
      Task after = register.find(task.id()).orElseThrow();
      boolean moved = bodies(after).contains(finance);
      assertThat(moved).isNotEqualTo(listed().contains(task.id()));
      assertThat(after.parties())
          .extracting(TaskParty::asWritten)
          .containsExactlyElementsOf(task.parties().stream().map(TaskParty::asWritten).toList());
      assertThat(after.progress()).isEqualTo(task.progress());
    }
    assertThat(bodies(register.find(settled.id()).orElseThrow())).containsExactly(planning);
    TaskEvent event = register.historyOf(all.getFirst().id()).getFirst();
    assertThat(event.kind()).isEqualTo(TaskEvent.Kind.HANDED_OVER);
    assertThat(event.paper()).isEqualTo("Nghị quyết 202/2025/QH15");
    assertThat(event.batch()).isEqualTo(bulk.batch());
    assertThat(handOvers.recent(today)).anyMatch(made -> made.batch().equals(bulk.batch()));
    Register.Bulk undone = Objects.requireNonNull(handOvers.undo(bulk.batch(), office()));
    assertThat(undone.made()).isEqualTo(4);
    assertThat(listed()).containsExactlyInAnyOrderElementsOf(ids(all));
    assertThat(handOvers.undo(bulk.batch(), office())).isNull();
  }

  private static List<Long> bodies(Task task) {
    return task.parties().stream().map(TaskParty::organizationId).filter(Objects::nonNull).toList();
  }

  private static List<Long> ids(List<Task> tasks) {
    return tasks.stream().map(Task::id).toList();
  }

  @Test
  @DisplayName("không bàn giao cho cơ quan đã kết thúc, không có thật, hay cho chính nó")
  void refusesWrongTargets() {
    Task task = lead("việc");
    for (long to : new long[] {planning, 9_999_999L}) {
      assertThat(handOvers.move(planning, Map.of(task.id(), to), "", office())).isEmpty();
    }
    long ended =
        organizations.directory().number(new OrganizationId("tuyen-quang-truoc-2025/so-tai-chinh"));
    assertThat(handOvers.move(planning, Map.of(task.id(), ended), "", office())).isEmpty();
    assertThat(bodies(register.find(task.id()).orElseThrow())).containsExactly(planning);
  }

  @Test
  @DisplayName("bàn giao một việc: tên trong văn bản giữ nguyên, cơ quan hôm nay đổi, có lý do")
  void givesOne() {
    Task task = lead("một việc");
    assertThat(handOvers.give(task.id(), task.version(), 0, finance, " ", office()).isDone())
        .isFalse();
    assertThat(handOvers.give(task.id(), task.version(), 3, finance, "x", office()).isDone())
        .isFalse();
    assertThat(
            handOvers
                .give(task.id(), task.version(), 0, finance, "Đúng chức năng", office())
                .isDone())
        .isTrue();
    TaskParty after = register.find(task.id()).orElseThrow().in(PartyRole.LEAD).getFirst();
    assertThat(after.asWritten()).isEqualTo(PRINTED);
    assertThat(after.organizationId()).isEqualTo(finance);
    assertThat(handOvers.give(task.id(), task.version(), 0, planning, "cũ", office()))
        .isInstanceOf(Outcome.Overtaken.class);
  }
}
