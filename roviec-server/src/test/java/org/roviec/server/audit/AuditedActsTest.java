package org.roviec.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.access.Role;
import org.roviec.server.access.RoleGrant;
import org.roviec.server.intake.TestDocuments;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Fixtures;
import org.roviec.server.register.Register;
import org.roviec.server.register.Task;
import org.roviec.server.testing.People;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ServerTest
class AuditedActsTest {

  private static final String SENTENCE = "Giao Sở Nội vụ rà soát việc riêng không ai được ghi lại";

  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private Register register;
  @Autowired private ApplicationContext app;
  @Autowired private JdbcClient jdbc;
  @Autowired private AuditChain chain;
  @Autowired private AuditLog log;

  private void clerk(MockHttpServletRequestBuilder request) throws Exception {
    mvc.perform(request.with(people.as(Role.COORDINATOR)).with(csrf()));
  }

  private List<String> since(long before) {
    return jdbc.sql(
            "select who || ' ' || action || ' ' || subject || ' ' || detail from audit_entry"
                + " where id > :before order by id")
        .param("before", before)
        .query(String.class)
        .list();
  }

  private long last() {
    return jdbc.sql("select coalesce(max(id), 0) from audit_entry").query(Long.class).single();
  }

  @Test
  @DisplayName(
      "văn bản: tiếp nhận, tải bản gốc, kết thúc và mở lại việc duyệt, đọc lại – mỗi việc một dòng")
  void documents() throws Exception {
    long before = last();
    long id =
        TestDocuments.read(
            app,
            "a.txt",
            ("THÔNG BÁO\n1. " + SENTENCE + " trước ngày 15/9/2026.\n")
                .getBytes(StandardCharsets.UTF_8));
    clerk(get("/van-ban/" + id + "/goc"));
    clerk(post("/duyet/" + id + "/dong"));
    clerk(post("/duyet/" + id + "/mo-lai"));
    clerk(post("/van-ban/" + id + "/doc-lai"));
    TestDocuments.await(app, id);
    assertThat(since(before))
        .hasSize(5)
        .satisfiesExactly(
            row -> assertThat(row).startsWith("coordinator document.received document:" + id),
            row -> assertThat(row).startsWith("coordinator document.downloaded document:" + id),
            row -> assertThat(row).startsWith("coordinator review.closed document:" + id),
            row -> assertThat(row).startsWith("coordinator review.reopened document:" + id),
            row -> assertThat(row).startsWith("coordinator document.readAgain document:" + id));
    assertNoContent();
  }

  @Test
  @DisplayName(
      "sổ: mở, sửa, sửa hàng loạt, hoàn tác, tải về – mỗi việc một dòng dù bao nhiêu nhiệm vụ")
  void register() throws Exception {
    long before = last();
    clerk(
        post("/so-theo-doi/them")
            .param("work", SENTENCE)
            .param("basis", "Giao ban")
            .param("priority", "NORMAL"));
    List<Task> tasks =
        register.openAll(
            List.of(
                Fixtures.officeTask("một", null),
                Fixtures.officeTask("hai", null),
                Fixtures.officeTask("ba", null)),
            Cause.by("Thử"));
    Task first = tasks.getFirst();
    clerk(post("/nhiem-vu/" + first.id() + "/tien-do").param("version", "0").param("to", "PAUSED"));
    String[] all = tasks.stream().map(t -> Long.toString(t.id())).toArray(String[]::new);
    clerk(
        post("/so-theo-doi/hang-loat")
            .param("id", all)
            .param("action", "priority")
            .param("value", "URGENT"));
    clerk(get("/so-theo-doi/tai-ve.csv"));
    assertThat(since(before))
        .satisfiesExactly(
            row -> assertThat(row).startsWith("coordinator task.opened task:NV-"),
            row -> assertThat(row).startsWith("hệ thống task.opened task NV-").contains("–NV-"),
            row ->
                assertThat(row)
                    .isEqualTo("coordinator task.changed task:" + first.code() + " PROGRESSED"),
            row -> assertThat(row).isEqualTo("coordinator task.changedAll task 3/3"),
            row -> assertThat(row).startsWith("coordinator register.exported task csv"));
    assertNoContent();
  }

  @Test
  @DisplayName("bị từ chối: ai, xin gì; hỏi lại ngay thì không ghi thêm, trang khác thì ghi")
  void refusals() throws Exception {
    long before = last();
    for (String path :
        List.of("/admin/accounts/471101", "/admin/accounts/471101", "/admin/audit")) {
      mvc.perform(
              get(path)
                  .with(people.as(people.named("tomo", new RoleGrant(Role.DRAFTER, null, false)))))
          .andExpect(status().isForbidden());
    }
    mvc.perform(post("/nhiem-vu/471102/tien-do").with(people.as(Role.INSPECTOR)).with(csrf()))
        .andExpect(status().isForbidden());
    assertThat(since(before))
        .containsExactly(
            "tomo access.refused page GET /admin/accounts/471101",
            "tomo access.refused page GET /admin/audit",
            "inspector access.refused page POST /nhiem-vu/471102/tien-do");
  }

  @Test
  @DisplayName("nhập sổ từ bảng: một dòng nói mở mấy việc trong mấy dòng, không chép nội dung")
  void imports() throws Exception {
    String cells = "Nội dung\tCăn cứ\n" + SENTENCE + "\tGiao ban\n" + SENTENCE + " hai\tGiao ban\n";
    String look =
        mvc.perform(
                post("/so-theo-doi/nhap")
                    .param("cells", cells)
                    .with(people.as(Role.COORDINATOR))
                    .with(csrf()))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    long before = last();
    clerk(post(Objects.requireNonNull(look)));
    assertThat(since(before)).contains("coordinator register.imported task +2/2");
    assertNoContent();
  }

  @Test
  @DisplayName("danh sách văn bản và nhật ký tải về được thành bảng, theo đúng cách lọc")
  void lists() throws Exception {
    long id = TestDocuments.read(app, "=bang-tinh.txt", SENTENCE.getBytes(StandardCharsets.UTF_8));
    assertThat(file("/van-ban/tai-ve.csv?state=READ", Role.COORDINATOR))
        .startsWith("\ufeff\"Số, ký hiệu\",\"Trích yếu\"")
        .contains("\"'=bang-tinh.txt\"");
    assertThat(file("/van-ban/tai-ve.csv?state=FAILED", Role.COORDINATOR))
        .doesNotContain("bang-tinh");
    assertThat(file("/admin/audit/tai-ve.csv?subject=document:" + id, Role.INSPECTOR))
        .startsWith("\ufeff\"Lúc\",\"Người làm\"")
        .contains("document:" + id);
    assertThat(file("/van-ban/tai-ve.xlsx", Role.COORDINATOR)).startsWith("PK");
    assertThat(file("/admin/audit/tai-ve.xlsx", Role.INSPECTOR)).startsWith("PK");
  }

  @Test
  @DisplayName("nhật ký nói tên, không chỉ mã; tên có liên kết nếu người xem mở được trang ấy")
  void saysNames() throws Exception {
    Task task =
        register.open(Fixtures.officeTask("Lập danh mục <b>đất</b>", null), Cause.by("Thử"));
    long id =
        TestDocuments.read(
            app, "ten-van-ban.txt", "Chỉ một dòng.".getBytes(StandardCharsets.UTF_8));
    String body =
        jdbc.sql(
                "select code from organization where code like '%/so-tai-chinh' order by id limit 1")
            .query(String.class)
            .single();
    people.having(Role.INSPECTOR);
    for (String subject :
        List.of(
            "task:" + task.id(),
            "task:" + task.code(),
            "task#" + task.id(),
            "task:999999999",
            "document:" + id,
            "body:" + body,
            "account:inspector")) {
      log.record("names.tried", subject, "");
    }
    String seen = file("/admin/audit?action=names.tried", Role.INSPECTOR);
    assertThat(seen)
        .contains(task.code() + " · Lập danh mục &lt;b&gt;đất&lt;/b&gt;")
        .contains("href=\"/nhiem-vu/" + task.id() + "\"")
        .contains("href=\"/van-ban/" + id + "\"")
        .contains("href=\"/directory/bodies/")
        .contains("task:999999999")
        .contains("Người dùng inspector")
        .doesNotContain("/admin/accounts/");
    assertThat(file("/admin/audit?action=names.tried", Role.ADMINISTRATOR))
        .contains("href=\"/admin/accounts/")
        .contains("ten-van-ban.txt")
        .doesNotContain("href=\"/van-ban/" + id);
    assertThat(file("/admin/audit/tai-ve.csv?action=names.tried", Role.INSPECTOR))
        .contains("\"task#" + task.id() + "\",\"" + task.code() + " · Lập danh mục");
    assertThat(chain.verify().holds()).isTrue();
  }

  private String file(String path, Role role) throws Exception {
    return mvc.perform(get(path).with(people.as(role)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private void assertNoContent() {
    assertThat(
            jdbc.sql("select count(*) from audit_entry e where e::text like '%việc riêng%'")
                .query(Long.class)
                .single())
        .as("content of documents in the audit log")
        .isZero();
    assertThat(chain.verify().holds()).isTrue();
  }
}
