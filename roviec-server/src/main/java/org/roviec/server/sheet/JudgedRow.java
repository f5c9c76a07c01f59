package org.roviec.server.sheet;

import java.util.Collection;
import java.util.List;

/** A row of a sheet with what is wrong or doubtful about it. */
public interface JudgedRow<C extends Heading> {

  /** Its number in the sheet, from 1. */
  int number();

  /** What stands in a column as it was typed; empty if nothing does. */
  String typed(C column);

  /** Key of the words for what taking it in does. */
  String does();

  /** What is wrong or doubtful, by column. */
  List<Fault<C>> faults();

  /** Whether it cannot be taken in. */
  default boolean isFaulty() {
    return faults().stream().anyMatch(Fault::error);
  }

  /** What is wrong with one cell. */
  default List<Fault<C>> at(C column) {
    return faults().stream().filter(fault -> fault.column().equals(column)).toList();
  }

  /** What is wrong with cells of columns that the sheet does not have. */
  default List<Fault<C>> besides(Collection<C> columns) {
    return faults().stream().filter(fault -> !columns.contains(fault.column())).toList();
  }
}
