package org.roviec.server.testing;

import java.nio.file.Path;

/** Where tests keep what must not be shared: tests run in several processes side by side. */
public final class TestFolder {

  private TestFolder() {}

  /** A folder in {@code target} that this process has for itself, by name. */
  public static Path of(String name) {
    return Path.of("target", name + System.getProperty("roviec.test.process", "")).toAbsolutePath();
  }
}
