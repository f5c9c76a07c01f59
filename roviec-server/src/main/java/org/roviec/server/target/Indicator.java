package org.roviec.server.target;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Basis;

/**
 * An indicator (chỉ tiêu) that is followed, with or without a target.
 *
 * @param version goes up with every change; a change made from an older one is refused
 * @param basis what it rests on: a figure of a document, or words typed by hand
 * @param closedOn the day from which it is no longer followed; null while it is
 */
public record Indicator(
    long id,
    int version,
    IndicatorFacts facts,
    Basis basis,
    LocalDate openedOn,
    String openedBy,
    @Nullable LocalDate closedOn) {

  /** The number by which people call it: CT-0012. */
  public String code() {
    return code(id);
  }

  /** The number by which people call the one with an id. */
  public static String code(long id) {
    return String.format(Locale.ROOT, "CT-%04d", id);
  }

  /** The id that a code means; null for what is none. */
  public static @Nullable Long id(String code) {
    String bare = code.strip().toUpperCase(Locale.ROOT);
    return bare.matches("CT-\\d{1,9}") ? Long.valueOf(bare.substring(3)) : null;
  }

  /** Where it shall go. */
  public Plan plan() {
    return facts.plan();
  }
}
