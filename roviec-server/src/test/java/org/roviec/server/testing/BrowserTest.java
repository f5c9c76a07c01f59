package org.roviec.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.roviec.server.access.Role;
import org.roviec.server.access.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Base of the tests in a real browser. {@link #open} gives a page of a person at a width; {@link
 * #photograph} writes it to {@code target/screenshots}; {@link #assertAccessible} runs axe-core on
 * it. After each test nothing may be in the browser's console: a refused script or style shows
 * there.
 */
@ServerTest
public abstract class BrowserTest {
  /** Width of a desk. */
  protected static final int DESK = 1280;

  /** Width of a phone. */
  protected static final int PHONE = 390;

  @LocalServerPort private int port;
  @Autowired protected People people;

  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  /** A page of somebody with the role, signed in through the form; null for a stranger. */
  protected Page open(@Nullable Role role, int width, String language) {
    return open(role == null ? null : people.having(role), width, language);
  }

  /** A page of that person, signed in through the form; null for a stranger. */
  protected Page open(@Nullable SignedIn person, int width, String language) {
    BrowserContext context =
        Chromium.browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL("http://127.0.0.1:" + port)
                    .setViewportSize(width, width == PHONE ? 844 : 900)
                    .setColorScheme(ColorScheme.LIGHT)
                    .setLocale("vi-VN"));
    contexts.add(context);
    Page page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().contains("status of 4")) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
    page.navigate("/sign-in?lang=" + language);
    if (person != null) {
      signIn(page, person.username(), People.PASSWORD);
    }
    return page;
  }

  /** Fills the sign-in form that the page shows. */
  protected static void signIn(Page page, String username, String password) {
    page.locator("#username").fill(username);
    page.locator("#password").fill(password);
    page.locator("main button.primary").click();
    page.waitForLoadState();
  }

  /** Writes the whole page to {@code target/screenshots/NAME.png}. */
  protected static void photograph(Page page, String name) {
    page.waitForLoadState();
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", name + ".png"))
            .setFullPage(true));
  }

  /**
   * Nothing that axe-core knows to be wrong by WCAG 2.2 AA, and no sideways scrolling. A click
   * waits until the next page answers, not until it is there: half a page would be judged.
   */
  protected static void assertAccessible(Page page) {
    page.waitForLoadState();
    assertThat(page.content()).as("a message without words").doesNotContainPattern("\\?\\?\\w");
    assertThat(Axe.violations(page)).as("accessibility of " + page.url()).isEmpty();
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1"))
        .as("scrolls sideways: " + page.url())
        .isTrue();
  }

  @AfterEach
  void closePages() {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
    List<String> heard = List.copyOf(complaints);
    complaints.clear();
    assertThat(heard).as("errors in the browser's console").isEmpty();
  }
}
