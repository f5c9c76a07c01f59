package org.roviec.server.directory;

/**
 * Where a fact of the directory comes from.
 *
 * @param mark how sure it is
 * @param source the sources of the domain rules it was read in ("S17, S20"), a line of a paper, or
 *     the act that an administrator named; empty if none
 */
public record Provenance(Mark mark, String source) {

  /** A fact nobody has checked. */
  public static final Provenance UNCHECKED = new Provenance(Mark.UNVERIFIED, "");

  /** The same source for something that it does not say itself. */
  public Provenance notSaid() {
    return new Provenance(Mark.UNVERIFIED, source);
  }

  /** Entered by an administrator on the strength of an act. */
  public static Provenance of(String act) {
    return new Provenance(Mark.VERIFIED, act);
  }
}
