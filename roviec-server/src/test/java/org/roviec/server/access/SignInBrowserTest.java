package org.roviec.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roviec.server.testing.BrowserTest;

class SignInBrowserTest extends BrowserTest {
  @ParameterizedTest
  @CsvSource({"1280, vi", "390, vi", "1280, en", "390, en"})
  @DisplayName("đăng nhập rồi thấy trang đầu")
  void signsInAndSeesTheStartPage(int width, String language) {
    Page page = open((@Nullable Role) null, width, language);
    photograph(page, "sign-in-" + width + "-" + language);
    assertAccessible(page);
    Page home = open(Role.COORDINATOR, width, language);
    photograph(home, "home-" + width + "-" + language);
    assertAccessible(home);
    assertThat(home.locator("h1").textContent())
        .isEqualTo(language.equals("vi") ? "Việc của tôi" : "My work");
  }
}
