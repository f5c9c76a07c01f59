package org.roviec.server.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roviec.server.access.Role;
import org.roviec.server.testing.People;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
@DisplayName("Trang danh bạ")
class DirectoryPagesTest {

  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private Organizations organizations;

  private long number(String id) {
    return organizations.directory().number(new OrganizationId(id));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  @DisplayName("ai đăng nhập cũng xem được cây, trang cơ quan và nhóm")
  void everybodyMayRead(Role role) throws Exception {
    for (String path :
        new String[] {
          "/directory",
          "/directory?day=2024-01-01&ended=true",
          "/directory/groups",
          "/directory/bodies/" + number("lam-dong/so-tai-chinh"),
          "/directory/bodies/" + number("kon-tum/so-lao-dong-thuong-binh-va-xa-hoi")
        }) {
      mvc.perform(get(path).with(people.as(role))).andExpect(status().isOk());
    }
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("chỉ quản trị được sửa")
  void onlyAdministratorsMayEdit(Role role) throws Exception {
    String body = "/directory/bodies/" + number("lam-dong/so-tai-chinh");
    mvc.perform(get(body + "/reorganize").with(people.as(role))).andExpect(status().isForbidden());
    for (String path :
        new String[] {
          "/reorganize", "/reorganize/preview", "/names", "/names/remove", "/posts", "/verify"
        }) {
      mvc.perform(post(body + path).with(people.as(role)).with(csrf()))
          .andExpect(status().isForbidden());
    }
    mvc.perform(post("/directory/changes/1/undo").with(people.as(role)).with(csrf()))
        .andExpect(status().isForbidden());
  }

  @Test
  @DisplayName("cây theo ngày: năm 2024 có Sở Kế hoạch và Đầu tư, hôm nay không")
  void theTreeGoesByTheDay() throws Exception {
    String branch = "/directory/branch?of=" + number("lam-dong/ubnd");
    mvc.perform(get(branch).with(people.as(Role.LEADER)))
        .andExpect(content().string(containsString("Sở Nông nghiệp và Môi trường")))
        .andExpect(content().string(not(containsString("Sở Kế hoạch và Đầu tư"))));
    String then = "/directory/branch?day=2024-01-01&of=" + number("lam-dong-truoc-2025/ubnd");
    mvc.perform(get(then).with(people.as(Role.LEADER)))
        .andExpect(content().string(containsString("Sở Kế hoạch và Đầu tư")));
  }

  @Test
  @DisplayName("tìm không dấu; cơ quan đã kết thúc hiện nơi kế thừa")
  void searchWithoutMarks() throws Exception {
    mvc.perform(get("/directory").param("q", "so ke hoach kon tum").with(people.as(Role.AGENCY)))
        .andExpect(content().string(containsString("Sở Kế hoạch và Đầu tư tỉnh Kon Tum")))
        .andExpect(content().string(containsString("Sở Tài chính tỉnh Quảng Ngãi")));
    mvc.perform(
            get("/directory").param("q", "<script>alert(1)</script>").with(people.as(Role.AGENCY)))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("<script>alert(1)"))));
  }

  @Test
  @DisplayName("trang cơ quan cũ nói nay là cơ quan nào, theo văn bản nào")
  void thePageTellsWhatItIsToday() throws Exception {
    String page = "/directory/bodies/" + number("tuyen-quang-truoc-2025/so-ke-hoach-va-dau-tu");
    mvc.perform(get(page).with(people.as(Role.INSPECTOR)))
        .andExpect(content().string(containsString("Sở Tài chính tỉnh Tuyên Quang")))
        .andExpect(content().string(containsString("Nghị quyết 202/2025/QH15")))
        .andExpect(content().string(not(containsString("Sắp xếp lại"))));
    mvc.perform(get("/directory/bodies/999999999").with(people.as(Role.INSPECTOR)))
        .andExpect(status().isNotFound());
  }

  @Test
  @DisplayName("sắp xếp lại: xem trước không đổi gì, thực hiện thì đổi, hoàn tác được")
  void reorganize() throws Exception {
    String body = "/directory/bodies/" + number("quang-ngai/so-van-hoa-the-thao-va-du-lich");
    String[][] form = {
      {"sort", "split"},
      {"on", "2026-10-01"},
      {"act", "Nghị quyết 09/NQ-HĐND"},
      {"successors", "Sở Văn hóa\nSở Du lịch"}
    };
    mvc.perform(filled(body + "/reorganize/preview", form))
        .andExpect(content().string(containsString("Lập mới: Sở Du lịch")));
    mvc.perform(get(body).with(people.as(Role.ADMINISTRATOR)))
        .andExpect(content().string(containsString("Đang hoạt động")));

    String undo =
        String.valueOf(
            mvc.perform(filled(body + "/reorganize", form))
                .andExpect(flash().attribute("toast", "directory.changed"))
                .andReturn()
                .getFlashMap()
                .get("toastUndo"));
    mvc.perform(get(body).with(people.as(Role.ADMINISTRATOR)))
        .andExpect(content().string(containsString("đến 30/09/2026")));
    mvc.perform(get("/directory/changes").with(people.as(Role.INSPECTOR)))
        .andExpect(content().string(containsString("Chia, tách")));

    mvc.perform(post(undo).with(people.as(Role.ADMINISTRATOR)).with(csrf()))
        .andExpect(flash().attribute("toast", "directory.undone"));
    mvc.perform(get(body).with(people.as(Role.ADMINISTRATOR)))
        .andExpect(content().string(containsString("Đang hoạt động")));
  }

  private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder filled(
      String path, String[][] form) {
    var request = post(path).with(people.as(Role.ADMINISTRATOR)).with(csrf());
    for (String[] field : form) {
      request.param(field[0], field[1]);
    }
    return request;
  }

  @Test
  @DisplayName("thiếu ngày, thiếu văn bản: nói rõ phải làm gì, không lưu")
  void missingFieldsAreSaid() throws Exception {
    String body = "/directory/bodies/" + number("quang-ngai/so-y-te") + "/reorganize";
    mvc.perform(filled(body, new String[][] {{"sort", "rename"}, {"name", "Sở Sức khỏe"}}))
        .andExpect(content().string(containsString("Chưa có ngày")));
    mvc.perform(
            filled(
                body, new String[][] {{"sort", "rename"}, {"name", "Sở X"}, {"on", "2026-10-01"}}))
        .andExpect(content().string(containsString("Chưa có văn bản")));
  }

  @Test
  @DisplayName("bảng CSV mở được bằng bảng tính, không thành công thức")
  void table() throws Exception {
    mvc.perform(get("/directory/tai-ve.csv").with(people.as(Role.COORDINATOR)))
        .andExpect(content().contentType("text/csv;charset=UTF-8"))
        .andExpect(content().string(containsString("\"Sở Tài chính tỉnh Lâm Đồng\"")));
  }

  @Test
  @DisplayName("bảng Excel có cùng các dòng, không ô nào là công thức")
  void workbook() throws Exception {
    byte[] bytes =
        mvc.perform(get("/directory/tai-ve.xlsx").with(people.as(Role.COORDINATOR)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      List<String> names = new ArrayList<>();
      book.getSheetAt(0)
          .forEach(row -> {
            row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA));
            names.add(row.getCell(1).getStringCellValue());
          });
      assertThat(names).hasSizeGreaterThan(300).contains("Sở Tài chính tỉnh Lâm Đồng");
    }
  }
}
