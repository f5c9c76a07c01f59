package org.roviec.server.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.directory.seed.DirectorySeed;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@DisplayName("Danh bạ trong cơ sở dữ liệu")
class OrganizationsTest {

  private static final OrganizationId CULTURE =
      new OrganizationId("lam-dong/so-van-hoa-the-thao-va-du-lich");
  private static final OrganizationId HEALTH = new OrganizationId("lam-dong/so-y-te");
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

  @Autowired private Organizations organizations;
  @Autowired private JdbcClient jdbc;

  @Test
  @DisplayName("lần khởi động đầu nạp đủ dữ liệu ban đầu, đọc lại không khác")
  void firstStartFillsTheDirectory() {
    DirectoryRows seed = new DirectorySeed().rows(List.of("08", "51", "68"));

    DirectoryRows read = organizations.directory().rows();
    assertThat(read.successions()).containsExactlyInAnyOrderElementsOf(seed.successions());
    assertThat(read.groups()).containsExactlyInAnyOrderElementsOf(seed.groups());
    assertThat(read.names()).containsAll(seed.names());
    assertThat(read.organizations()).extracting(Organization::id).containsAll(ids(seed));
  }

  private static List<OrganizationId> ids(DirectoryRows rows) {
    return rows.organizations().stream().map(Organization::id).toList();
  }

  @Test
  @DisplayName("máy khác sửa danh bạ thì máy này thấy ngay; không ai sửa thì không đọc lại")
  void anotherInstanceIsNoticed() {
    Directory before = organizations.directory();
    assertThat(organizations.directory()).isSameAs(before);

    jdbc.sql(
            "insert into organization_name (organization, use, text, mark)"
                + " values (?, 'ALIAS', 'Sở Sức khỏe', 'UNVERIFIED')")
        .param(HEALTH.value())
        .update();
    jdbc.sql("update directory_state set version = version + 1").update();

    assertThat(organizations.directory().names(HEALTH))
        .extracting(OrganizationName::text)
        .contains("Sở Sức khỏe");
  }

  @Test
  @DisplayName("tách một sở: hai nơi kế thừa, số hiệu giữ nguyên, hoàn tác trở về như cũ")
  void splitAndUndo() {
    Directory before = organizations.directory();
    Change split =
        new Change.Split(
            CULTURE,
            List.of(
                new Change.Target.New("Sở Văn hóa và Thể thao"),
                new Change.Target.New("Sở Du lịch")),
            NEW_YEAR,
            "Nghị quyết 01/NQ-HĐND");

    long change = organizations.make(split, "quantri");

    Directory after = organizations.directory();
    assertThat(after.number(CULTURE)).isEqualTo(before.number(CULTURE));
    assertThat(after.get(CULTURE).validity().to()).isEqualTo(LocalDate.of(2025, 12, 31));
    assertThat(after.at(Directories.TODAY).routes(after.get(CULTURE)))
        .extracting(route -> after.at(Directories.TODAY).fullName(route.end().id()))
        .containsExactlyInAnyOrder(
            "Sở Văn hóa và Thể thao tỉnh Lâm Đồng", "Sở Du lịch tỉnh Lâm Đồng");

    organizations.undo(change, "quantri");

    Directory back = organizations.directory();
    assertThat(back.get(CULTURE)).isEqualTo(before.get(CULTURE));
    assertThat(back.names(CULTURE)).containsExactlyInAnyOrderElementsOf(before.names(CULTURE));
    assertThat(back.find(new OrganizationId("lam-dong/so-du-lich"))).isEmpty();
    assertThatThrownBy(() -> organizations.undo(change, "quantri"))
        .isInstanceOf(ChangeRefused.class)
        .hasMessageContaining("alreadyUndone");
  }

  @Test
  @DisplayName("không hoàn tác được việc trước khi việc sau đã dựa vào nó")
  void whatIsRestedUponStays() {
    Change found =
        new Change.Found(
            new OrganizationId("lam-dong/ubnd"),
            "Sở Ngoại vụ",
            OrganizationKind.DEPARTMENT,
            PoliticalSystem.STATE,
            Level.PROVINCE,
            NEW_YEAR,
            "Nghị quyết 02/NQ-HĐND");
    long change = organizations.make(found, "quantri");
    OrganizationId office = new OrganizationId("lam-dong/so-ngoai-vu");
    organizations.make(
        new Change.Appoint(office, null, "Lê Thị Hoa", "Giám đốc", NEW_YEAR), "quantri");

    assertThatThrownBy(() -> organizations.undo(change, "quantri"))
        .isInstanceOf(ChangeRefused.class)
        .hasMessageContaining("restedUpon");
    assertThat(organizations.directory().find(office)).isPresent();
    assertThat(organizations.today().holders(office)).extracting(Post::title).contains("Giám đốc");
  }

  @Test
  @DisplayName("đổi tên: tên cũ vẫn tìm được trong văn bản cũ")
  void renamed() {
    OrganizationId justice = new OrganizationId("lam-dong/so-tu-phap");
    organizations.make(
        new Change.Rename(justice, "Sở Tư pháp và Pháp chế", NEW_YEAR, "Nghị quyết 03/NQ-HĐND"),
        "quantri");

    Directory now = organizations.directory();
    assertThat(now.at(NEW_YEAR).name(justice)).isEqualTo("Sở Tư pháp và Pháp chế");
    assertThat(now.at(NEW_YEAR.minusDays(1)).name(justice)).isEqualTo("Sở Tư pháp");
    NameContext then =
        NameContext.of(now, "Lâm Đồng", LocalDate.of(2025, 12, 1), Directories.TODAY);
    Resolution answer = new NameResolver().resolve(now, "Sở Tư pháp", then);
    assertThat(((Resolution.Resolved) answer).isUnchanged()).isTrue();
  }

  @Test
  @DisplayName("sáp nhập vào chính nó, vào cơ quan chưa có, trước khi thành lập: bị từ chối")
  void nonsenseIsRefused() {
    Change.Target itself = new Change.Target.Known(HEALTH);
    assertThatThrownBy(
            () -> organizations.plan(new Change.Split(HEALTH, List.of(itself), NEW_YEAR, "QĐ")))
        .hasMessageContaining("itself");
    Change tooEarly = new Change.End(HEALTH, LocalDate.of(2025, 7, 1));
    assertThatThrownBy(() -> organizations.plan(tooEarly)).hasMessageContaining("notThere");
    Change.Target ended = new Change.Target.Known(new OrganizationId("kon-tum/so-y-te"));
    assertThatThrownBy(
            () -> organizations.plan(new Change.Merge(List.of(HEALTH), ended, NEW_YEAR, "QĐ")))
        .hasMessageContaining("inconsistent");
  }

  @Test
  @DisplayName("thêm tỉnh vào cấu hình chỉ thêm cái chưa có")
  void anotherHomeAddsOnlyWhatIsMissing() {
    DirectoryRows present = organizations.directory().rows();
    DirectoryRows wanted = new DirectorySeed().rows(List.of("08", "51", "68", "01"));

    DirectoryRows missing = DirectorySeeder.missing(present, wanted);

    assertThat(missing.organizations())
        .isNotEmpty()
        .allMatch(o -> o.id().value().startsWith("ha-noi/"));
    assertThat(new DirectoryDelta(DirectoryRows.NONE, missing).applyTo(present))
        .satisfies(rows -> assertThat(Consistency.faults(rows)).isEmpty());
  }

  @Test
  @DisplayName("tìm “sở” thì ra các sở trước, không phải Sơn La; gõ không dấu vẫn tìm ra cả hai")
  void marksThatAreTypedCount() {
    DatedDirectory today = organizations.today();
    assertThat(DirectorySearch.find(today, "sở", 20))
        .allSatisfy(hit -> assertThat(today.fullName(hit.body().id())).startsWith("Sở "));
    assertThat(DirectorySearch.find(today, "so", 500))
        .map(hit -> today.fullName(hit.body().id()))
        .contains("Tỉnh Sơn La")
        .anyMatch(name -> name.startsWith("Sở "));
  }
}
