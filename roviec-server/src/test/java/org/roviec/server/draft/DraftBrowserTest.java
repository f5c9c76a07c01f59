package org.roviec.server.draft;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.access.Role;
import org.roviec.server.testing.BrowserTest;

class DraftBrowserTest extends BrowserTest {

  @Test
  @DisplayName(
      "dán dự thảo, xem chỗ cần sửa cạnh văn bản: máy bàn tiếng Việt, điện thoại tiếng Anh")
  void checks() {
    check(open(Role.DRAFTER, DESK, "vi"), "draft-desk-vi");
    check(open(Role.DRAFTER, PHONE, "en"), "draft-phone-en");
  }

  private static void check(Page page, String name) {
    page.navigate("/kiem-tra-du-thao");
    assertAccessible(page);
    photograph(page, name + "-empty");
    page.fill("#van-ban", DraftTest.PARTY);
    page.click("main button.primary");
    assertAccessible(page);
    photograph(page, name);
  }
}
