package org.roviec.server.office;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.access.Role;
import org.roviec.server.testing.BrowserTest;

class OfficeBrowserTest extends BrowserTest {

  @Test
  @DisplayName("thông tin cơ quan và mẫu văn bản: máy bàn tiếng Việt, điện thoại tiếng Anh")
  void looks() {
    for (String path : new String[] {"co-quan", "mau-van-ban"}) {
      Page desk = open(Role.ADMINISTRATOR, DESK, "vi");
      desk.navigate("/quan-tri/" + path);
      assertAccessible(desk);
      photograph(desk, "office-" + path + "-desk-vi");
      Page phone = open(Role.ADMINISTRATOR, PHONE, "en");
      phone.navigate("/quan-tri/" + path);
      assertAccessible(phone);
      photograph(phone, "office-" + path + "-phone-en");
    }
  }
}
