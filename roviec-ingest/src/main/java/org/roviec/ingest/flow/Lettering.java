package org.roviec.ingest.flow;

import org.jspecify.annotations.Nullable;
import org.roviec.ingest.legacy.LegacyFont;

/**
 * How letters are printed, as far as that changes what is read.
 *
 * @param font the family of an old Vietnamese font; null for Unicode
 * @param capitals printed as capitals, whatever was typed
 * @param struck with a line through them
 * @param raised as superscripts
 */
public record Lettering(
    @Nullable LegacyFont font, boolean capitals, boolean struck, boolean raised) {

  /** Printed as typed. */
  public static final Lettering PLAIN = new Lettering(null, false, false, false);

  /** This lettering; {@link #PLAIN} itself where nothing is special. */
  public static Lettering of(
      @Nullable LegacyFont font, boolean capitals, boolean struck, boolean raised) {
    return font == null && !capitals && !struck && !raised
        ? PLAIN
        : new Lettering(font, capitals, struck, raised);
  }
}
