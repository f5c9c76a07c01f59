package org.roviec.restore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Texts and pages that no training saw. */
final class HeldOut {

  record Page(String name, String truth, String read) {}

  private HeldOut() {}

  static String text() {
    return resource("held-out.txt");
  }

  /** What the fourth seed says, as two readers who knew nothing of each other transcribed it. */
  static String seedTruth() {
    return resource("seed4-truth.txt");
  }

  static List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    String[] parts = resource("held-out-pages.txt").split("(?m)^=== ");
    for (int i = 1; i + 1 < parts.length; i += 2) {
      String name = parts[i].substring(0, parts[i].indexOf(' '));
      pages.add(new Page(name, body(parts[i]), body(parts[i + 1])));
    }
    return pages;
  }

  private static String body(String part) {
    return part.substring(part.indexOf('\n') + 1);
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(HeldOut.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
