package org.roviec.server.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roviec.server.directory.Directories.OF_THE_SEEDS;
import static org.roviec.server.directory.Directories.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.directory.Resolution.Ambiguous;
import org.roviec.server.directory.Resolution.Resolved;
import org.roviec.server.directory.Resolution.Unknown;

@DisplayName("Cơ quan của ngày ấy và của hôm nay")
class SuccessionTest {

  private static final LocalDate IN_2024 = LocalDate.of(2024, 1, 1);

  private static Resolved resolved(String name, String province, LocalDate date) {
    Resolution answer = Directories.resolve(name, province, date);
    assertThat(answer).isInstanceOf(Resolved.class);
    return (Resolved) answer;
  }

  private static List<String> today(Resolved answer) {
    return answer.bodiesToday().stream().map(o -> OF_THE_SEEDS.at(TODAY).fullName(o.id())).toList();
  }

  @Test
  @DisplayName("Sở Kế hoạch và Đầu tư Tuyên Quang năm 2024: qua hai lần sắp xếp thành Sở Tài chính")
  void planningOfTuyenQuangIn2024() {
    Resolved answer = resolved("Sở Kế hoạch và Đầu tư Tuyên Quang", "", IN_2024);

    assertThat(answer.body().id().value())
        .isEqualTo("tuyen-quang-truoc-2025/so-ke-hoach-va-dau-tu");
    assertThat(answer.existedThen()).isTrue();
    assertThat(today(answer)).containsExactly("Sở Tài chính tỉnh Tuyên Quang");
    assertThat(answer.today().getFirst().steps())
        .extracting(Succession::on)
        .containsExactly(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 7, 1));
    assertThat(answer.today().getFirst().steps().getLast().act())
        .isEqualTo("Nghị quyết 202/2025/QH15");
    assertThat(answer.needsChoice()).isFalse();
  }

  @Test
  @DisplayName("cùng tên ấy trong văn bản hôm nay: cơ quan không còn, nay vẫn là Sở Tài chính")
  void planningOfTuyenQuangToday() {
    Resolved answer = resolved("Sở Kế hoạch và Đầu tư Tuyên Quang", "", TODAY);

    assertThat(answer.existedThen()).isFalse();
    assertThat(today(answer)).containsExactly("Sở Tài chính tỉnh Tuyên Quang");
  }

  @Test
  @DisplayName("“Lâm Đồng” năm 2023 không phải Lâm Đồng hôm nay")
  void aMergedProvinceKeepsAnOldName() {
    assertThat(resolved("Lâm Đồng", "", LocalDate.of(2023, 6, 29)).body().id().value())
        .isEqualTo("lam-dong-truoc-2025");
    assertThat(resolved("Lâm Đồng", "", TODAY).body().id().value()).isEqualTo("lam-dong");
    assertThat(today(resolved("Tỉnh ủy Đắk Nông", "", IN_2024)))
        .containsExactly("Tỉnh ủy Lâm Đồng");
  }

  @Test
  @DisplayName("Đồng Nai lên thành phố ngày 30/4/2026: vẫn một cấp ủy, từ Tỉnh ủy sang Thành ủy")
  void aProvinceBecomesACity() {
    OrganizationId committee = new OrganizationId("dong-nai/tinh-uy");
    assertThat(OF_THE_SEEDS.at(LocalDate.of(2026, 4, 29)).fullName(committee))
        .isEqualTo("Tỉnh ủy Đồng Nai");
    assertThat(OF_THE_SEEDS.at(LocalDate.of(2026, 4, 30)).fullName(committee))
        .isEqualTo("Thành ủy Đồng Nai");
    assertThat(resolved("Tỉnh ủy Đồng Nai", "", LocalDate.of(2025, 12, 1)).isUnchanged()).isTrue();
  }

  @Test
  @DisplayName("34 tỉnh, thành phố hôm nay: 9 thành phố, 25 tỉnh; ngày 30/6/2025 còn 63")
  void provincesAreCounted() {
    assertThat(names(TODAY)).hasSize(34).filteredOn(n -> n.startsWith("Thành phố")).hasSize(9);
    assertThat(names(LocalDate.of(2025, 7, 1)))
        .hasSize(34)
        .filteredOn(n -> n.startsWith("Thành phố"))
        .hasSize(6);
    assertThat(names(LocalDate.of(2025, 6, 30))).hasSize(63);
  }

  private static List<String> names(LocalDate day) {
    DatedDirectory then = OF_THE_SEEDS.at(day);
    return OF_THE_SEEDS.provinces().stream()
        .filter(then::exists)
        .map(p -> then.name(p.id()))
        .toList();
  }

  @Test
  @DisplayName("Sở Lao động - TB và XH: ba nơi nhận chức năng, người duyệt phải chọn")
  void functionsWentToSeveral() {
    Resolved answer = resolved("Sở LĐTBXH", "Lâm Đồng", IN_2024);

    assertThat(today(answer))
        .containsExactlyInAnyOrder(
            "Sở Nội vụ tỉnh Lâm Đồng",
            "Sở Giáo dục và Đào tạo tỉnh Lâm Đồng",
            "Sở Y tế tỉnh Lâm Đồng");
    assertThat(answer.needsChoice()).isTrue();
  }

  @Test
  @DisplayName("huyện ủy kết thúc, không nơi kế thừa: không đoán")
  void districtsHaveNoSuccessor() {
    Resolved answer = resolved("Huyện uỷ Sơn Dương", "Tuyên Quang", IN_2024);

    assertThat(answer.today()).isEmpty();
    assertThat(answer.needsChoice()).isTrue();
  }

  @Test
  @DisplayName("vai trò chuyển theo chức năng vẫn phải có người xác nhận")
  void aRoleThatMovedIsToBeConfirmed() {
    Resolved answer = resolved("BCSĐ UBND tỉnh", "Tuyên Quang", LocalDate.of(2022, 7, 13));

    assertThat(today(answer)).containsExactly("Đảng ủy Ủy ban nhân dân tỉnh Tuyên Quang");
    assertThat(answer.needsChoice()).isTrue();
    assertThat(answer.today().getFirst().isVerified()).isFalse();
  }

  @Test
  @DisplayName("không biết tỉnh nào thì nêu đủ các cơ quan trùng tên")
  void withoutAProvinceAllAreNamed() {
    Resolution answer = Directories.resolve("Sở Y tế", "", IN_2024);

    assertThat(answer).isInstanceOf(Ambiguous.class);
    assertThat(((Ambiguous) answer).candidates()).hasSize(7);
    assertThat(Directories.resolve("Sở Vũ trụ", "Lâm Đồng", IN_2024)).isInstanceOf(Unknown.class);
  }

  @Test
  @DisplayName("chức danh, chữ mất dấu, kiểu bỏ dấu: cùng một cơ quan")
  void spellingsAndPosts() {
    Resolved chair = resolved("Chủ tịch UBND tỉnh Hà Giang", "", IN_2024);
    assertThat(chair.post()).isEqualTo("Chủ tịch");
    assertThat(chair.body().id().value()).isEqualTo("ha-giang/ubnd");
    for (String name :
        List.of(
            "Uỷ ban nhân dân tỉnh",
            "ỦY BAN NHÂN DÂN TỈNH",
            "UBND Tỉnh",
            "Uy ban nhan dan tinh",
            "UBND  tỉnh Hà Giang,")) {
      assertThat(resolved(name, "Hà Giang", IN_2024).body().id().value())
          .as(name)
          .isEqualTo("ha-giang/ubnd");
    }
  }

  @Test
  @DisplayName("“các Đảng ủy: Chính phủ, Quốc hội”: tên bỏ đầu không tự đoán là Quốc hội")
  void headsSaidOnce() {
    NameContext central = new NameContext(null, LocalDate.of(2025, 2, 28), TODAY);
    List<Resolution> answers =
        new NameResolver()
            .resolveAll(OF_THE_SEEDS, List.of("các Đảng uỷ: Chính phủ", "Quốc hội"), central);

    assertThat(Directories.inAWord(answers.getFirst())).isEqualTo("center:dang-uy-chinh-phu");
    assertThat(answers.getLast()).isInstanceOf(Ambiguous.class);
    assertThat(((Ambiguous) answers.getLast()).candidates())
        .extracting(o -> o.id().value())
        .containsExactly("dang-uy-quoc-hoi", "quoc-hoi");
  }
}
