package org.roviec.server.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roviec.server.directory.Directories.OF_THE_SEEDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Counts the facts by how sure they are; the report is written to target/directory-data.txt. */
@DisplayName("Dữ liệu ban đầu của danh bạ")
class DirectoryDataTest {

  private static final Path REPORT = Path.of("target/directory-data.txt");
  private static final DirectoryRows ROWS = OF_THE_SEEDS.rows();

  @Test
  @DisplayName("điều gì ghi là đã kiểm đều nêu nguồn")
  void whatIsVerifiedNamesItsSource() throws IOException {
    Map<String, List<Provenance>> facts = new TreeMap<>();
    facts.put("bodies", ROWS.organizations().stream().map(Organization::provenance).toList());
    facts.put("names", ROWS.names().stream().map(OrganizationName::provenance).toList());
    facts.put("successions", ROWS.successions().stream().map(Succession::provenance).toList());
    List<String> lines = new ArrayList<>();
    facts.forEach((what, marks) -> lines.add(what + ": " + counts(marks)));
    lines.add("groups: " + ROWS.groups().size());
    Files.createDirectories(REPORT.toAbsolutePath().getParent());
    Files.write(REPORT, lines);

    assertThat(facts.values())
        .allSatisfy(marks ->
            assertThat(marks)
                .isNotEmpty()
                .filteredOn(p -> p.mark() != Mark.UNVERIFIED)
                .allSatisfy(p -> assertThat(p.source()).isNotBlank()));
  }

  private static Map<Mark, Long> counts(Collection<Provenance> facts) {
    return facts.stream()
        .collect(Collectors.groupingBy(Provenance::mark, TreeMap::new, Collectors.counting()));
  }

  @Test
  @DisplayName("nơi cùng ngày cùng tỉnh: không hai cơ quan nào trùng tên chính thức")
  void namesWithinAProvinceAreTheirOwn() {
    Map<String, List<Organization>> byName =
        ROWS.organizations().stream()
            .filter(OF_THE_SEEDS.at(Directories.TODAY)::exists)
            .collect(
                Collectors.groupingBy(o ->
                    o.province()
                        + " "
                        + NameKey.of(OF_THE_SEEDS.at(Directories.TODAY).name(o.id())).text()));
    assertThat(byName.values()).allSatisfy(same -> assertThat(same).hasSize(1));
  }

  @Test
  @DisplayName("nhóm nào có quy tắc cũng có thành viên ở một ngày nào đó, trừ cấp xã chưa nhập")
  void rulesFindMembers() {
    OrganizationId then = new OrganizationId("tuyen-quang-truoc-2025");
    DatedDirectory in2024 = OF_THE_SEEDS.at(java.time.LocalDate.of(2024, 1, 1));
    assertThat(ROWS.groups())
        .filteredOn(g -> g.rule() != null && g.rule().level() != Level.COMMUNE)
        .isNotEmpty()
        .allSatisfy(g -> assertThat(in2024.members(g, then)).as(g.id()).isNotEmpty());
  }
}
