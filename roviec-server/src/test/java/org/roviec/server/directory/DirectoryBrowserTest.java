package org.roviec.server.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.access.Role;
import org.roviec.server.testing.BrowserTest;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Danh bạ trong trình duyệt")
class DirectoryBrowserTest extends BrowserTest {

  private static final String LONGEST =
      "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp liên vùng";

  @Autowired private Organizations organizations;

  private String address(String id) {
    return "/directory/bodies/" + organizations.directory().number(new OrganizationId(id));
  }

  @Test
  @DisplayName("cây mở từng nhánh, tìm không dấu")
  void treeAndSearch() {
    Page page = open(Role.COORDINATOR, DESK, "vi");
    page.navigate("/directory?ended=true");
    page.getByLabel("Đơn vị trực thuộc Ủy ban nhân dân tỉnh").first().click();
    assertThat(page.locator("text=Sở Tài chính").first()).isVisible();
    assertAccessible(page);
    photograph(page, "directory-tree");

    page.locator("#q").fill("so ke hoach dau tu");
    page.locator("form.filters button").click();
    assertThat(page.locator("tbody tr").first()).isVisible();
    assertAccessible(page);
    photograph(page, "directory-search");
  }

  @Test
  @DisplayName("trang cơ quan cũ và sắp xếp lại, tên dài, điện thoại, tiếng Anh")
  void bodyAndReorganization() {
    Page page = open(Role.ADMINISTRATOR, DESK, "vi");
    page.navigate(address("tuyen-quang-truoc-2025/so-lao-dong-thuong-binh-va-xa-hoi"));
    assertAccessible(page);
    photograph(page, "directory-body");

    page.navigate(address("lam-dong/ubnd") + "/reorganize?sort=found");
    page.locator("#name").fill(LONGEST);
    page.locator("#on").fill("2026-10-01");
    page.locator("#act").fill("Nghị quyết 09/NQ-HĐND");
    page.locator("form.reorganize button").click();
    assertThat(page.locator("text=Lập mới")).isVisible();
    assertAccessible(page);
    photograph(page, "directory-reorganize");
    page.locator("main form").last().locator("button").click();
    assertThat(page.locator(".toast")).isVisible();

    Page phone = open(Role.LEADER, PHONE, "en");
    phone.navigate("/directory?q=ban quan ly du an");
    assertThat(phone.locator("text=" + LONGEST).first()).isVisible();
    assertAccessible(phone);
    photograph(phone, "directory-search-phone-en");
    phone.navigate(address("kon-tum/so-ke-hoach-va-dau-tu"));
    assertAccessible(phone);
    photograph(phone, "directory-body-phone-en");
    phone.navigate("/directory/groups");
    assertAccessible(phone);
  }
}
