package org.roviec.server.report;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roviec.text.Vietnamese;

/**
 * Of which province a document says it is, in letters without marks. Congresses are counted by each
 * province for itself: two documents of one term with congresses of different number are of
 * different provinces.
 *
 * @param province null where the document names none
 * @param term null where it names none
 * @param congress null where it names none
 */
record Origin(@Nullable String province, @Nullable String term, @Nullable String congress) {

  /** From what a document says: its province, else the place in its date line. */
  static Origin of(
      @Nullable String province,
      @Nullable String place,
      @Nullable String term,
      @Nullable String congress) {
    String named = province == null ? place : province;
    return new Origin(
        named == null ? null : Vietnamese.bare(named).replaceFirst("^(tinh|thanh pho|tp\\.?) ", ""),
        term,
        congress);
  }

  /** Whether both name the same province. */
  boolean isKnownAs(Origin other) {
    return province != null && province.equals(other.province);
  }

  /** Whether nothing says that they are of different provinces. */
  boolean mayBe(Origin other) {
    if (province != null && other.province != null) {
      return isKnownAs(other);
    }
    boolean sameTerm = term != null && term.equals(other.term);
    return !sameTerm
        || congress == null
        || other.congress == null
        || Objects.equals(congress, other.congress);
  }
}
