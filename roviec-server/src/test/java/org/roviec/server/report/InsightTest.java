package org.roviec.server.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.access.Role;
import org.roviec.server.access.RoleGrant;
import org.roviec.server.intake.Channel;
import org.roviec.server.intake.Documents;
import org.roviec.server.intake.Intake;
import org.roviec.server.intake.Sender;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Fixtures;
import org.roviec.server.register.Register;
import org.roviec.server.testing.People;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class InsightTest {
  private static final Path SEEDS = Path.of("../roviec-corpus/seeds");

  @Autowired private Intake intake;
  @Autowired private Documents documents;
  @Autowired private Insight insight;
  @Autowired private Register register;
  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private Clock clock;

  @Test
  @DisplayName(
      "hai kết luận cùng tỉnh, 2023 và 2024: hạn chế lặp lại đứng cạnh nhau, dẫn về câu gốc")
  void shortcomingsReturn() throws Exception {
    for (int seed = 1; seed <= 4; seed++) {
      String name = "seed" + seed + ".txt";
      intake.receive(
          name, Files.readAllBytes(SEEDS.resolve(name)), new Sender("hanh", Channel.UPLOAD));
    }
    await().atMost(Duration.ofMinutes(2)).until(() -> documents.countUnderWay() == 0);
    List<Insight.Return> returns = insight.returns();
    assertThat(returns)
        .isNotEmpty()
        .allSatisfy(pair -> {
          assertThat(pair.earlier().documentId()).isNotEqualTo(pair.later().documentId());
          assertThat(pair.shared()).hasSizeGreaterThanOrEqualTo(3);
          assertThat(pair.score()).isBetween(15, 100);
          assertThat(pair.earlier().origin().mayBe(pair.later().origin())).isTrue();
        });
    Insight.Return morals =
        returns.stream()
            .filter(pair -> pair.shared().containsAll(List.of("dao duc", "loi song")))
            .findFirst()
            .orElseThrow();
    assertThat(morals.score()).isGreaterThan(20);
    for (Insight.Shortcoming side : List.of(morals.earlier(), morals.later())) {
      assertThat(morals.marked(side))
          .filteredOn(Likeness.Piece::marked)
          .extracting(Likeness.Piece::text)
          .anyMatch(text -> text.contains("đạo đức"));
    }
    mvc.perform(get("/bao-cao/phan-tich").with(people.as(Role.LEADER)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("<mark>")));
    assertThat(insight.unclear()).isNotEmpty();
    assertThat(insight.drafters())
        .singleElement()
        .satisfies(line -> assertThat(line.drafter()).isEqualTo("KT2"));
  }

  @Test
  @DisplayName("dồn việc trong một tháng: chỉ cơ quan trong phạm vi của người xem")
  void loadsFollowTheScope() throws Exception {
    LocalDate next = LocalDate.now(clock).plusMonths(1).withDayOfMonth(10);
    for (int i = 0; i < 6; i++) {
      register.open(
          Fixtures.task("Việc " + i, next.plusDays(i), 990_601L, "Cơ quan mẫu 601"),
          Cause.by("ai"));
    }
    assertThat(insight.loads(LocalDate.now(clock), 5))
        .singleElement()
        .satisfies(load -> assertThat(load.due()).isEqualTo(6));
    mvc.perform(get("/bao-cao/phan-tich").with(people.as(Role.COORDINATOR)))
        .andExpect(content().string(containsString("Cơ quan mẫu 601")));
    mvc.perform(
            get("/bao-cao/phan-tich")
                .with(
                    people.as(
                        people.named("ld990602", new RoleGrant(Role.LEADER, 990_602L, false)))))
        .andExpect(content().string(org.hamcrest.Matchers.not(containsString("Cơ quan mẫu 601"))));
  }
}
