package org.roviec.server.target.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roviec.server.access.Role;
import org.roviec.server.access.RoleGrant;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.Basis;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Fixtures;
import org.roviec.server.register.Register;
import org.roviec.server.register.Scope;
import org.roviec.server.register.Task;
import org.roviec.server.target.Grade;
import org.roviec.server.target.Observation;
import org.roviec.server.target.Samples;
import org.roviec.server.target.TargetList;
import org.roviec.server.target.TargetRow;
import org.roviec.server.target.Targets;
import org.roviec.server.testing.People;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ServerTest
class TargetPagesTest {

  private static final String CLERK = "Nguyễn Thị Hạnh";

  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private Targets targets;
  @Autowired private TargetList list;
  @Autowired private Register register;
  @Autowired private Clock clock;

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private TargetRow row(long id) {
    return list.find(id, Scope.ALL, today()).orElseThrow();
  }

  private long open(@Nullable Long owner) {
    return targets.open(
        Samples.trained(today().minusYears(2), owner), Basis.typed("Nghị quyết Đại hội"), CLERK);
  }

  private MockHttpServletRequestBuilder sent(String path, String... parameters) {
    MockHttpServletRequestBuilder request =
        post(path).with(people.as(Role.COORDINATOR)).with(csrf());
    for (int i = 0; i < parameters.length; i += 2) {
      request.param(parameters[i], parameters[i + 1]);
    }
    return request;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/chi-tieu",
        "/chi-tieu?words=x&grade=slow&sort=-grade&page=3",
        "/chi-tieu?grade=nonsense&sort=%27",
        "/chi-tieu/so-lieu",
        "/chi-tieu/so-dem",
        "/chi-tieu/chua-ai-lam",
        "/chi-tieu/ky-danh-gia",
        "/chi-tieu/ky-danh-gia/them",
        "/chi-tieu/them",
        "/chi-tieu/nhap",
        "/chi-tieu/mau-so-lieu.xlsx",
      })
  @DisplayName("mọi trang mở được khi chưa có gì và khi địa chỉ gõ sai")
  void opensPages(String path) throws Exception {
    mvc.perform(get(path).with(people.as(Role.COORDINATOR))).andExpect(status().isOk());
  }

  @Test
  @DisplayName("lập chỉ tiêu bằng tay: thiếu gì hỏi lại, giữ nguyên đã gõ; đủ thì tính được")
  void opensByHand() throws Exception {
    mvc.perform(
            sent(
                "/chi-tieu/them",
                "name",
                "Tỷ lệ che phủ rừng",
                "target",
                "60.5",
                "direction",
                "UP"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Tỷ lệ che phủ rừng")))
        .andExpect(content().string(containsString("Hãy viết như 8,08")))
        .andExpect(content().string(containsString("Hãy ghi căn cứ")));
    mvc.perform(
            sent(
                "/chi-tieu/them",
                "name",
                "Tỷ lệ che phủ rừng",
                "unit",
                "%",
                "target",
                "60,5",
                "comparator",
                "AT_MOST",
                "direction",
                "UP",
                "basis",
                "Nghị quyết"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("trái với chiều")));
    String path =
        Objects.requireNonNull(
            mvc.perform(
                    sent(
                        "/chi-tieu/them",
                        "name",
                        "Tỷ lệ che phủ rừng",
                        "unit",
                        "%",
                        "target",
                        "60,5",
                        "comparator",
                        "AT_LEAST",
                        "direction",
                        "UP",
                        "course",
                        "TO_END",
                        "horizon",
                        "nhiệm kỳ 2020 - 2025",
                        "basis",
                        "Nghị quyết"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    mvc.perform(get(path).with(people.as(Role.INSPECTOR)))
        .andExpect(content().string(containsString("≥ 60,5%")))
        .andExpect(content().string(containsString("Chưa có số liệu nào")));
    TargetRow row = row(Long.parseLong(path.replaceAll("\\D", "")));
    assertThat(row.indicator().plan().to()).isEqualTo(LocalDate.of(2025, 12, 31));
  }

  @Test
  @DisplayName(
      "thêm số liệu: số mơ hồ, kỳ lạ, thiếu nguồn, kỳ chưa hết đều bị hỏi lại; rút phải có lý do")
  void entersValues() throws Exception {
    long id = open(null);
    String path = "/chi-tieu/" + id + "/so-lieu";
    mvc.perform(sent(path, "value", "8.08", "period", "năm 2024", "source", "x"))
        .andExpect(flash().attribute("toast", "value.number.wrong"));
    mvc.perform(sent(path, "value", "8,08", "period", "đến nay", "source", "x"))
        .andExpect(flash().attribute("toast", "value.period.wrong"));
    mvc.perform(sent(path, "value", "8,08", "period", "năm 2024", "source", " "))
        .andExpect(flash().attribute("toast", "value.source.missing"));
    mvc.perform(sent(path, "value", "8,08", "period", "năm 2199", "source", "x"))
        .andExpect(flash().attribute("toast", "value.future"));
    mvc.perform(sent(path, "value", "46,5", "period", "năm 2025", "source", "Báo cáo 12-BC/TU"))
        .andExpect(flash().attribute("toast", "value.entered"));
    mvc.perform(sent(path, "value", "47", "period", "năm 2025", "source", "x"))
        .andExpect(flash().attribute("toast", "value.known"));
    Observation one = row(id).latest().orElseThrow();
    assertThat(one.shown()).isEqualTo("46,5");
    mvc.perform(sent(path + "/" + one.id() + "/rut"))
        .andExpect(flash().attribute("toast", "target.reason.missing"));
    mvc.perform(sent(path + "/" + one.id() + "/rut", "reason", "nhập nhầm"))
        .andExpect(flash().attribute("toast", "value.takenBack"));
    assertThat(row(id).latest()).isEmpty();
    mvc.perform(get("/chi-tieu/" + id).with(people.as(Role.COORDINATOR)))
        .andExpect(content().string(containsString("đã rút: nhập nhầm")));
  }

  @Test
  @DisplayName("kỳ đánh giá: khác quy tắc mà không nói lý do thì không ghi")
  void judges() throws Exception {
    long id = open(null);
    targets.observe(id, Samples.actual("41", today().minusMonths(1)), CLERK);
    mvc.perform(
            sent(
                "/chi-tieu/ky-danh-gia/them",
                "name",
                "Giữa nhiệm kỳ thử",
                "kind",
                "MID_TERM",
                "total",
                "0",
                "asOf",
                "x"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("lớn hơn 0")));
    String path =
        Objects.requireNonNull(
            mvc.perform(
                    sent(
                        "/chi-tieu/ky-danh-gia/them",
                        "name",
                        "Giữa nhiệm kỳ thử",
                        "kind",
                        "MID_TERM",
                        "total",
                        "40",
                        "asOf",
                        today().toString(),
                        "basis",
                        "Thông báo hội nghị"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    mvc.perform(sent(path + "/" + id, "grade", "ACHIEVED"))
        .andExpect(flash().attribute("toast", "review.reason.missing"));
    mvc.perform(sent(path + "/" + id, "grade", "SLOW"))
        .andExpect(flash().attribute("toast", "review.assessed"));
    mvc.perform(get(path).with(people.as(Role.LEADER)))
        .andExpect(content().string(containsString("1/40")))
        .andExpect(content().string(containsString("39/40")));
    assertThat(row(id).judged().getFirst().grade()).isEqualTo(Grade.SLOW);
  }

  @Test
  @DisplayName(
      "nhập Excel: mẫu có sẵn mã; lỗi nói ở từng ô và không ghi gì; sửa xong ghi đủ, ghi lại không"
          + " trùng")
  void importsSheets() throws Exception {
    long id = open(null);
    String code = row(id).indicator().code();
    byte[] template =
        mvc.perform(get("/chi-tieu/mau-so-lieu.xlsx").with(people.as(Role.COORDINATOR)))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    byte[] wrong =
        filled(template, code, List.of("", "", "", "tháng 13/2025", "", "", "8.5x", "chắc là", ""));
    String look = handIn(wrong);
    String shown =
        mvc.perform(get(look).with(people.as(Role.COORDINATOR)))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(shown)
        .contains("tháng 13/2025")
        .contains("không phải là số")
        .contains("Không hiểu “chắc là”")
        .contains("disabled");
    mvc.perform(sent(look));
    assertThat(row(id).series().all()).isEmpty();

    byte[] right =
        filled(
            template,
            code,
            List.of("", "", "", "năm 2025", "", "", "46,5", "ước", "Báo cáo 15-BC/TU"));
    look = handIn(right);
    mvc.perform(sent(look)).andExpect(flash().attribute("toastArgument", 1));
    Observation one = row(id).latest().orElseThrow();
    assertThat(one.shown()).isEqualTo("46,5");
    assertThat(one.source().label()).contains("Báo cáo 15-BC/TU").contains("dòng");
    mvc.perform(sent(look)).andExpect(status().isNotFound());
    mvc.perform(sent(handIn(right))).andExpect(flash().attribute("toastArgument", 0));
    byte[] corrected =
        filled(
            template,
            code,
            List.of("", "", "", "năm 2025", "", "", "47", "ước", "Báo cáo 16-BC/TU"));
    mvc.perform(sent(handIn(corrected))).andExpect(flash().attribute("toastArgument", 1));
    assertThat(row(id).series().current()).hasSize(1);
    assertThat(row(id).latest().orElseThrow().shown()).isEqualTo("47");
  }

  private String handIn(byte[] workbook) throws Exception {
    MockMultipartFile file =
        new MockMultipartFile("file", "so-lieu.xlsx", "application/octet-stream", workbook);
    return Objects.requireNonNull(
        mvc.perform(
                multipart("/chi-tieu/nhap")
                    .file(file)
                    .with(people.as(Role.COORDINATOR))
                    .with(csrf()))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl());
  }

  private static byte[] filled(byte[] template, String code, List<String> cells) throws Exception {
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(template));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (Row row : book.getSheetAt(0)) {
        if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(code)) {
          for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
              row.createCell(i).setCellValue(cells.get(i));
            }
          }
        }
      }
      book.write(out);
      return out.toByteArray();
    }
  }

  @Test
  @DisplayName("gắn nhiệm vụ; trang nhiệm vụ hiện chỉ tiêu; mã lạ thì nói không có")
  void linksTasks() throws Exception {
    long id = open(null);
    Task task = register.open(Fixtures.officeTask("Mở lớp đào tạo nghề", today()), Cause.by(CLERK));
    mvc.perform(sent("/chi-tieu/" + id + "/nhiem-vu", "code", "NV-1999-00001"))
        .andExpect(flash().attribute("toast", "target.noTask"));
    mvc.perform(sent("/chi-tieu/" + id + "/nhiem-vu", "code", task.code()))
        .andExpect(flash().attribute("toast", "target.linked"));
    mvc.perform(get("/nhiem-vu/" + task.id()).with(people.as(Role.LEADER)))
        .andExpect(content().string(containsString("Tỷ lệ lao động qua đào tạo")));
  }

  @Test
  @DisplayName("cơ quan chỉ thấy chỉ tiêu của mình, không sửa được gì; mã HTML chỉ là chữ")
  void guards() throws Exception {
    long own = open(811L);
    long others =
        targets.open(
            Samples.facts(
                "<script>alert(1)</script>",
                "%",
                Samples.trained(today().minusYears(1), null).plan(),
                812L),
            Basis.typed("<img src=x>"),
            CLERK);
    SignedIn agency = people.named("coquan811", new RoleGrant(Role.AGENCY, 811L, false));
    mvc.perform(get("/chi-tieu/" + own).with(people.as(agency))).andExpect(status().isOk());
    mvc.perform(get("/chi-tieu/" + others).with(people.as(agency)))
        .andExpect(status().isNotFound());
    mvc.perform(get("/chi-tieu").with(people.as(agency)))
        .andExpect(content().string(not(containsString("alert(1)"))));
    mvc.perform(
            post("/chi-tieu/" + own + "/so-lieu")
                .param("value", "1")
                .with(people.as(agency))
                .with(csrf()))
        .andExpect(status().isForbidden());
    mvc.perform(post("/chi-tieu/" + own + "/sua").with(people.as(Role.INSPECTOR)).with(csrf()))
        .andExpect(status().isForbidden());
    for (String path : new String[] {"/chi-tieu", "/chi-tieu/" + others}) {
      mvc.perform(get(path).with(people.as(Role.COORDINATOR)))
          .andExpect(content().string(not(containsString("<script>alert"))))
          .andExpect(content().string(not(containsString("<img src=x"))));
    }
  }
}
