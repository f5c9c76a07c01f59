package org.roviec.server.sheet;

import java.util.Comparator;
import java.util.List;

/**
 * A sheet made ready to be taken in, with what is wrong or doubtful about each row. Nothing is
 * written before a person has seen it.
 *
 * @param <R> its rows
 */
public interface JudgedSheet<R extends JudgedRow<?>> {

  /** Its rows, in the order of the sheet. */
  List<R> rows();

  /** Whether it can be taken in: there are rows, and none has an error. */
  default boolean isSound() {
    return !rows().isEmpty() && faulty() == 0;
  }

  /** How many rows have an error. */
  default long faulty() {
    return rows().stream().filter(JudgedRow::isFaulty).count();
  }

  /** The first rows to be looked at: those with errors, then doubtful ones, then the others. */
  default List<R> worstFirst(int most) {
    return rows().stream()
        .sorted(
            Comparator.comparing((R row) -> !row.isFaulty())
                .thenComparing(row -> row.faults().isEmpty()))
        .limit(most)
        .toList();
  }
}
