package org.roviec.server.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.roviec.server.directory.Directories.OF_THE_SEEDS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayName("Danh bạ không mâu thuẫn")
class ConsistencyTest {

  private static final LocalDate START = LocalDate.of(2020, 1, 1);

  private static Organization body(String id, Validity validity) {
    return new Organization(
        new OrganizationId(id),
        Level.PROVINCE,
        OrganizationKind.DEPARTMENT,
        PoliticalSystem.STATE,
        null,
        null,
        validity,
        Provenance.UNCHECKED);
  }

  private static OrganizationName name(String id) {
    return new OrganizationName(
        new OrganizationId(id),
        NameUse.OFFICIAL,
        "Sở " + id,
        Validity.ALWAYS,
        Provenance.UNCHECKED);
  }

  private static Succession after(String from, String to, LocalDate on) {
    return new Succession(
        new OrganizationId(from),
        new OrganizationId(to),
        SuccessionKind.FUNCTION_MOVED_TO,
        on,
        "",
        "",
        Provenance.UNCHECKED);
  }

  @Test
  @DisplayName("kế thừa vòng tròn bị từ chối")
  void circlesAreRefused() {
    List<Organization> bodies = List.of(body("a", Validity.ALWAYS), body("b", Validity.ALWAYS));
    DirectoryRows round =
        new DirectoryRows(
            bodies,
            List.of(name("a"), name("b")),
            List.of(after("a", "b", START), after("b", "a", START.plusYears(1))),
            List.of(),
            List.of(),
            List.of());

    assertThatThrownBy(() -> Directory.of(1, round))
        .isInstanceOf(InconsistentDirectory.class)
        .hasMessageContaining("comes after itself");
  }

  @Test
  @DisplayName("kế thừa tới cơ quan không có, hoặc chưa có ngày ấy, bị từ chối")
  void nowhereIsRefused() {
    DirectoryRows nowhere =
        new DirectoryRows(
            List.of(body("a", Validity.ALWAYS), body("b", Validity.since(START.plusYears(5)))),
            List.of(name("a"), name("b")),
            List.of(after("a", "c", START), after("a", "b", START)),
            List.of(),
            List.of(),
            List.of());

    assertThatThrownBy(() -> Directory.of(1, nowhere))
        .hasMessageContaining("c, which is not there")
        .hasMessageContaining("the successor does not exist on");
  }

  @Test
  @DisplayName("mọi đường kế thừa của dữ liệu ban đầu, ở mọi ngày, đều tới cơ quan đang còn")
  void seededWaysEndAtLivingBodies() {
    for (LocalDate day = START; day.isBefore(Directories.TODAY); day = day.plusDays(73)) {
      DatedDirectory then = OF_THE_SEEDS.at(day);
      for (Organization each : OF_THE_SEEDS.all()) {
        for (Route route : then.routes(each)) {
          assertThat(route.end().validity().endedBefore(day)).as(each + " on " + day).isFalse();
        }
      }
    }
  }

  @RepeatedTest(20)
  @DisplayName("sắp xếp bất kỳ nhiều lần: không đường nào cụt hay đi vòng; hoàn tác trở về như cũ")
  void randomReorganizationsStaySound(RepetitionInfo repetition) {
    Random random = new Random(20_261_121L + repetition.getCurrentRepetition());
    Directory directory = firstBodies();
    DirectoryRows start = directory.rows();
    List<DirectoryDelta> made = new ArrayList<>();
    for (int step = 1; step <= 30; step++) {
      DirectoryDelta delta = anyChange(directory, START.plusMonths(step), random);
      if (delta != null) {
        made.add(delta);
        directory = Directory.of(step + 1L, delta.applyTo(directory.rows()));
        waysAreSound(directory, START.plusMonths(step));
      }
    }
    assertThat(made).hasSizeGreaterThan(3);
    DirectoryRows back = directory.rows();
    for (DirectoryDelta delta : made.reversed()) {
      back = delta.reversed().applyTo(back);
    }
    assertThat(back.organizations()).containsExactlyInAnyOrderElementsOf(start.organizations());
    assertThat(back.names()).containsExactlyInAnyOrderElementsOf(start.names());
    assertThat(back.successions()).isEmpty();
  }

  private static Directory firstBodies() {
    List<Organization> bodies = new ArrayList<>();
    List<OrganizationName> names = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      bodies.add(body("so-" + i, Validity.ALWAYS));
      names.add(name("so-" + i));
    }
    return Directory.of(
        1, new DirectoryRows(bodies, names, List.of(), List.of(), List.of(), List.of()));
  }

  private static @org.jspecify.annotations.Nullable DirectoryDelta anyChange(
      Directory directory, LocalDate on, Random random) {
    List<Organization> all = directory.all();
    OrganizationId one = all.get(random.nextInt(all.size())).id();
    OrganizationId other = all.get(random.nextInt(all.size())).id();
    Change.Target known = new Change.Target.Known(other);
    Change.Target fresh = new Change.Target.New("Sở mới " + on);
    Change change =
        switch (random.nextInt(5)) {
          case 0 -> new Change.Merge(List.of(one), known, on, "QĐ");
          case 1 -> new Change.Split(one, List.of(known, fresh), on, "QĐ");
          case 2 -> new Change.Rename(one, "Sở đổi tên " + on, on, "QĐ");
          case 3 -> new Change.MoveFunction(one, known, "việc " + on, on, "QĐ");
          default -> new Change.Merge(List.of(one, other), fresh, on, "QĐ");
        };
    try {
      return ChangePlanner.plan(directory, change);
    } catch (ChangeRefused refused) {
      return null;
    }
  }

  private static void waysAreSound(Directory directory, LocalDate day) {
    for (Organization each : directory.all()) {
      List<Route> routes = directory.at(day).routes(each);
      assertThat(routes).as("ways from " + each.id()).isNotEmpty();
      for (Route route : routes) {
        assertThat(route.end().validity().endedBefore(day)).isFalse();
        assertThat(route.steps()).doesNotHaveDuplicates();
      }
    }
  }
}
