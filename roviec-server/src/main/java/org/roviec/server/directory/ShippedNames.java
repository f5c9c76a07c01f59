package org.roviec.server.directory;

import java.util.List;
import org.roviec.server.directory.seed.DirectorySeed;

/**
 * How the names of bodies are written that the program ships, each with its own capitals: "Bộ Khoa
 * học và Công nghệ".
 */
public final class ShippedNames {

  private static final List<String> ALL = new DirectorySeed().names();

  private ShippedNames() {}

  /** The names of central bodies, and those of a province's bodies without the province. */
  public static List<String> all() {
    return ALL;
  }
}
