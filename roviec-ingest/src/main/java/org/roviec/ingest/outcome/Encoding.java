package org.roviec.ingest.outcome;

/** How the characters of a text were written as bytes. */
public enum Encoding {
  UTF_8("UTF-8"),
  UTF_16LE("UTF-16LE"),
  UTF_16BE("UTF-16BE"),
  /** TCVN 5712:1993, the fonts .VnTime and their kin. */
  TCVN3("TCVN3 (ABC)"),
  /** VNI-Windows, the fonts VNI-Times and their kin: a letter and a byte for its marks. */
  VNI("VNI Windows"),
  /** TCVN3 that was pasted into a Unicode file: "Céng hßa". */
  TCVN3_IN_UNICODE("TCVN3 (ABC), UTF-8"),
  /** VNI that was pasted into a Unicode file: "Coäng hoøa". */
  VNI_IN_UNICODE("VNI Windows, UTF-8");

  private final String label;

  Encoding(String label) {
    this.label = label;
  }

  /** The name people know it by. */
  public String label() {
    return label;
  }

  /** Whether the text had to be translated from an encoding made before Unicode. */
  public boolean isLegacy() {
    return this == TCVN3 || this == VNI || this == TCVN3_IN_UNICODE || this == VNI_IN_UNICODE;
  }
}
