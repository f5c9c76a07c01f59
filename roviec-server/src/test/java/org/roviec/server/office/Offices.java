package org.roviec.server.office;

import org.roviec.server.paper.Papers;

/** Offices for tests. */
public final class Offices {

  private Offices() {}

  /** The office of a provincial Party committee. */
  public static OfficeFacts party() {
    return new OfficeFacts(Papers.PARTY, "Văn phòng Tỉnh ủy", Address.COMRADE, 0);
  }

  /** The office of a provincial people's committee. */
  public static OfficeFacts state() {
    return new OfficeFacts(Papers.STATE, "Văn phòng UBND tỉnh", Address.NEUTRAL, 0);
  }
}
