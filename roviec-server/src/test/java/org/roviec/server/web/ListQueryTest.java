package org.roviec.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ListQueryTest {
  @Test
  @DisplayName("đọc bộ lọc, thứ tự, trang từ địa chỉ; địa chỉ sinh ra giữ nguyên bộ lọc")
  void addressesKeepTheFilter() {
    ListQuery query = query("text", "Hoa & Lan=1", "sort", "-name", "page", "3");
    assertThat(query.filter("text")).isEqualTo("Hoa & Lan=1");
    assertThat(query.offset()).isEqualTo(100);
    assertThat(query.direction("name")).isEqualTo("descending");
    assertThat(query.direction("other")).isNull();
    assertThat(query.toPage(4)).isEqualTo("/list?text=Hoa%20%26%20Lan%3D1&sort=-name&page=4");
    assertThat(query.toSort("name")).endsWith("&sort=name");
    assertThat(query.toSort("other")).endsWith("&sort=other");
  }

  @Test
  @DisplayName("chỉ xếp theo cột đã biết; số trang lạ thì về trang đầu")
  void onlyKnownColumns() {
    Map<String, String> columns = Map.of("name", "display_name");
    assertThat(query("sort", "-name").orderBy(columns, "id"))
        .isEqualTo("display_name desc nulls last, id");
    assertThat(query("sort", "id; drop table x").orderBy(columns, "id")).isEqualTo("id");
    assertThat(query("page", "-5").page()).isEqualTo(1);
    assertThat(query("page", "x").page()).isEqualTo(1);
    assertThat(query("page", "99999999").page()).isEqualTo(10_000);
  }

  private static ListQuery query(String... namesAndValues) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/list");
    for (int index = 0; index < namesAndValues.length; index += 2) {
      request.setParameter(namesAndValues[index], namesAndValues[index + 1]);
    }
    return ListQuery.of(request, "name");
  }
}
