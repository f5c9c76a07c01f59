package org.roviec.server.directory;

/** The home provinces of other installations, for tests of features above. */
public final class TestHomes {

  private TestHomes() {}

  /** As the setting {@code home-provinces} names them. */
  public static HomeProvinces of(String setting) {
    return new HomeProvinces(setting);
  }
}
