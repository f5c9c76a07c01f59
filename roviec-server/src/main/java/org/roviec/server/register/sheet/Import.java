package org.roviec.server.register.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet made ready to be taken into the register: what each row would do, and what is wrong with
 * it. Nothing is written before a person has seen this.
 *
 * @param rows in the order of the sheet
 * @param unknown headings that mean nothing here
 */
public record Import(List<Row> rows, List<String> unknown) {

  /** Keeps its own lists. */
  public Import {
    rows = List.copyOf(rows);
    unknown = List.copyOf(unknown);
  }

  /** Whether it can be taken in: there are rows, and none has an error. */
  public boolean isSound() {
    return !rows.isEmpty() && rows.stream().noneMatch(Row::isFaulty);
  }

  /** How many rows have an error. */
  public long faulty() {
    return rows.stream().filter(Row::isFaulty).count();
  }

  /** How many rows change a task that there is. */
  public long changes() {
    return rows.stream().filter(r -> r.taskId() != null).count();
  }

  /**
   * A row.
   *
   * @param sheet as it was typed
   * @param taskId the task that it changes; null if it opens one
   * @param faults what is wrong or doubtful, by column
   */
  public record Row(SheetRow sheet, @Nullable Long taskId, List<Fault> faults) {

    /** Keeps its own list. */
    public Row {
      faults = List.copyOf(faults);
    }

    /** Whether it cannot be taken in. */
    public boolean isFaulty() {
      return faults.stream().anyMatch(Fault::error);
    }

    /** What is wrong with one cell. */
    public List<Fault> at(Column column) {
      return faults.stream().filter(f -> f.column() == column).toList();
    }
  }

  /**
   * Something about a cell.
   *
   * @param error whether the row cannot be taken in; else it is a doubt to look at
   * @param message key of the sentence in the messages
   * @param argument of the sentence; empty if it needs none
   */
  public record Fault(Column column, boolean error, String message, String argument) {}
}
