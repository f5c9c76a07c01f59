package org.roviec.server.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The accessibility checker axe-core, run inside a page. */
final class Axe {
  private static final String SCRIPT = read();

  private Axe() {}

  /** One line for each thing wrong: the rule, what it says, where. */
  @SuppressWarnings("unchecked")
  static List<String> violations(Page page) {
    page.evaluate(SCRIPT);
    return (List<String>)
        page.evaluate(
            """
            async () => {
              const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
              const result = await axe.run(document, { runOnly: tags });
              return result.violations.flatMap((violation) => violation.nodes.map(
                (node) => `${violation.id}: ${violation.help}: ${node.html} ${node.failureSummary}`));
            }\
            """);
  }

  private static String read() {
    try (InputStream script = Axe.class.getResourceAsStream("/axe/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
