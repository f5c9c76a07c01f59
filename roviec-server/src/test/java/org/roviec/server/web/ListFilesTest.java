package org.roviec.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roviec.server.access.Role;
import org.roviec.server.audit.AuditLog;
import org.roviec.server.testing.People;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class ListFilesTest {

  private static final String FORMULA = "=HYPERLINK(\"http://x\")";

  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private AuditLog audit;

  private byte[] bytes(String path, Role role) throws Exception {
    return mvc.perform(get(path).with(people.as(role)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsByteArray();
  }

  private String text(String path, Role role) throws Exception {
    return new String(bytes(path, role), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "/van-ban, COORDINATOR, AGENCY",
    "/so-theo-doi, AGENCY, DRAFTER",
    "/chi-tieu, AGENCY, DRAFTER",
    "/chi-tieu/so-lieu, LEADER, AGENCY",
    "/chi-tieu/so-dem, INSPECTOR, AGENCY",
    "/don-doc, LEADER, AGENCY",
    "/don-doc/cong-van, LEADER, AGENCY",
    "/duyet, COORDINATOR, INSPECTOR",
    "/chi-tieu/chua-ai-lam, LEADER, AGENCY",
    "/bao-cao, AGENCY, DRAFTER",
    "/directory/changes, INSPECTOR, COORDINATOR",
    "/admin/accounts, ADMINISTRATOR, INSPECTOR",
    "/admin/audit, INSPECTOR, COORDINATOR",
  })
  @DisplayName(
      "danh sách nào cũng lọc, giữ chế độ xem và tải về được; ai không xem được thì bị chặn")
  void everyListHasItsTools(String list, Role may, Role mayNot) throws Exception {
    assertThat(text(list, may))
        .contains("name=\"list\" value=\"" + list + "\"")
        .contains("href=\"" + list + "/tai-ve.xlsx?")
        .contains("href=\"" + list + "/tai-ve.csv?");
    assertThat(text(list + "/tai-ve.csv", may)).startsWith("\ufeff\"").endsWith("\r\n");
    try (XSSFWorkbook book = workbook(bytes(list + "/tai-ve.xlsx", may))) {
      assertThat(book.getSheetAt(0).getRow(0).getLastCellNum()).isGreaterThan((short) 3);
    }
    for (String kind : List.of(".csv", ".xlsx")) {
      mvc.perform(get(list + "/tai-ve" + kind).with(people.as(mayNot)))
          .andExpect(status().isForbidden());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/thong-bao", "/directory/groups"})
  @DisplayName("danh sách mà ai đăng nhập cũng xem được cũng lọc, giữ và tải về được")
  void listsOfEverybody(String list) throws Exception {
    assertThat(text(list, Role.AGENCY))
        .contains("name=\"list\" value=\"" + list + "\"")
        .contains("href=\"" + list + "/tai-ve.csv?");
    assertThat(text(list + "/tai-ve.csv", Role.AGENCY)).startsWith("\ufeff\"").endsWith("\r\n");
    mvc.perform(get(list + "/tai-ve.csv")).andExpect(status().is3xxRedirection());
  }

  @Test
  @DisplayName("tệp nhật ký có địa chỉ mạng như trên trang; tệp người dùng không có mật khẩu")
  void whatFilesHold() throws Exception {
    audit.record("list.tried", "=1+1", "chi tiết");
    String log = text("/admin/audit/tai-ve.csv?action=list.tried", Role.INSPECTOR);
    assertThat(log.lines().findFirst().orElseThrow()).endsWith("\"Địa chỉ mạng\"");
    assertThat(log).contains("\"list.tried\",\"'=1+1\"");
    String accounts = text("/admin/accounts/tai-ve.csv?text=inspector", Role.ADMINISTRATOR);
    assertThat(accounts).contains("\"inspector\"", "\"Đang dùng\"").doesNotContain("argon2");
    assertThat(accounts.lines()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=", "+", "-", "@", "\t=", "\r=", "\n="})
  @DisplayName("chữ bắt đầu như công thức vẫn là chữ; con số âm vẫn là số")
  void formulas(String begin) {
    assertThat(Commas.line(List.of(begin + "A1", -5, "a\"b")))
        .isEqualTo("\"'" + begin + "A1\",\"-5\",\"a\"\"b\"\r\n");
  }

  @Test
  @DisplayName("bảng Excel: ngày là ngày, số là số, công thức chỉ là chữ, ô quá dài thì cắt")
  void workbookCells() throws IOException {
    List<List<Object>> table = new ArrayList<>();
    table.add(List.of("chữ", "ngày", "lúc", "số", "dài"));
    table.add(
        List.of(
            FORMULA,
            LocalDate.of(2026, 11, 22),
            LocalDateTime.of(2026, 11, 22, 7, 30),
            -5,
            "x".repeat(40_000)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableFile.XLSX.write(out, table);
    try (XSSFWorkbook book = workbook(out.toByteArray())) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
      assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo(FORMULA);
      assertThat(DateUtil.isCellDateFormatted(sheet.getRow(1).getCell(1))).isTrue();
      assertThat(sheet.getRow(1).getCell(2).getLocalDateTimeCellValue())
          .isEqualTo(LocalDateTime.of(2026, 11, 22, 7, 30));
      assertThat(sheet.getRow(1).getCell(3).getNumericCellValue()).isEqualTo(-5);
      assertThat(sheet.getRow(1).getCell(4).getStringCellValue()).hasSize(32_767);
    }
  }

  private static XSSFWorkbook workbook(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }
}
