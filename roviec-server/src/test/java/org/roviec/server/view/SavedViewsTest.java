package org.roviec.server.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roviec.server.access.Role;
import org.roviec.server.testing.People;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ServerTest
class SavedViewsTest {

  private static final String CLERK = "coordinator";

  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private SavedViews views;

  private ResultActions keep(String list, String name, String query, Role role) throws Exception {
    return mvc.perform(
        post("/che-do-xem")
            .param("list", list)
            .param("name", name)
            .param("query", query)
            .with(people.as(role))
            .with(csrf()));
  }

  @Test
  @DisplayName("mỗi danh sách có chế độ xem riêng; chỉ chủ nhân thấy; trùng tên thì thay")
  void everyListHasItsOwn() throws Exception {
    keep("/van-ban", "Đã đọc", "state=READ&sort=-uploaded", Role.COORDINATOR)
        .andExpect(flash().attribute("toast", "view.kept"))
        .andExpect(redirectedUrl("/van-ban?state=READ&sort=-uploaded"));
    keep("/chi-tieu", "Đã đọc", "grade=slipping", Role.COORDINATOR);
    keep("/van-ban", "Đã đọc", "state=FAILED", Role.COORDINATOR);
    assertThat(views.of(CLERK, "/van-ban"))
        .singleElement()
        .satisfies(view -> assertThat(view.query()).isEqualTo("state=FAILED"));
    mvc.perform(get("/van-ban").with(people.as(Role.COORDINATOR)))
        .andExpect(content().string(containsString("href=\"/van-ban?state=FAILED\"")))
        .andExpect(content().string(not(containsString("grade=slipping"))));
    mvc.perform(get("/van-ban").with(people.as(Role.LEADER)))
        .andExpect(content().string(not(containsString("href=\"/van-ban?state=FAILED\""))));
  }

  @Test
  @DisplayName("không bỏ được chế độ xem của người khác")
  void onlyOnesOwn() throws Exception {
    keep("/so-theo-doi", "Quá hạn", "view=overdue", Role.COORDINATOR);
    long id = views.of(CLERK, "/so-theo-doi").getFirst().id();
    String path = "/che-do-xem/" + id + "/bo";
    mvc.perform(post(path).with(people.as(Role.LEADER)).with(csrf()))
        .andExpect(status().isNotFound());
    assertThat(views.of(CLERK, "/so-theo-doi")).isNotEmpty();
    mvc.perform(post(path).with(people.as(Role.COORDINATOR)).with(csrf()))
        .andExpect(redirectedUrl("/so-theo-doi"));
    assertThat(views.of(CLERK, "/so-theo-doi")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/admin/audit", "//example.org", "https://example.org", "/x", ""})
  @DisplayName("không giữ, không dẫn tới trang người ấy không được mở hay trang ngoài")
  void onlyListsOneMayOpen(String list) throws Exception {
    keep(list, "Tên", "a=b", Role.COORDINATOR).andExpect(status().isForbidden());
    assertThat(views.of(CLERK, list)).isEmpty();
  }

  @Test
  @DisplayName("dấu ngoặc và chữ lạ trong địa chỉ không làm hỏng trang; tên quá dài bị từ chối")
  void hostileWords() throws Exception {
    keep("/don-doc", "<script>alert(1)</script>", "q={x}", Role.COORDINATOR)
        .andExpect(redirectedUrl("/don-doc?q={x}"));
    mvc.perform(get("/don-doc").with(people.as(Role.COORDINATOR)))
        .andExpect(content().string(not(containsString("<script>alert"))));
    keep("/don-doc", "x".repeat(61), "", Role.COORDINATOR)
        .andExpect(flash().attribute("toast", "view.name"));
  }

  @Test
  @DisplayName("mỗi danh sách giữ được 20 chế độ xem, không hơn")
  void notTooMany() {
    for (int i = 0; i < SavedViews.MOST; i++) {
      assertThat(views.keep("ai-do", "/bao-cao", "Cách " + i, "")).isTrue();
    }
    assertThat(views.keep("ai-do", "/bao-cao", "Một nữa", "")).isFalse();
    assertThat(views.keep("ai-do", "/bao-cao", "Cách 3", "a=b")).isTrue();
    assertThat(views.keep("ai-do", "/don-doc", "Một nữa", "")).isTrue();
  }
}
