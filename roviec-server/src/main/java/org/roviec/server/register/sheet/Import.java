package org.roviec.server.register.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Progress;
import org.roviec.server.sheet.Fault;
import org.roviec.server.sheet.JudgedRow;
import org.roviec.server.sheet.JudgedSheet;

/**
 * A sheet made ready to be taken into the register: what each row would do, and what is wrong with
 * it.
 *
 * @param rows in the order of the sheet
 * @param unknown headings that mean nothing here
 * @param guesses names that are taken for a body only if a person agrees
 */
public record Import(List<Row> rows, List<String> unknown, List<Guess> guesses)
    implements JudgedSheet<Import.Row> {

  /** Keeps its own lists. */
  public Import {
    rows = List.copyOf(rows);
    unknown = List.copyOf(unknown);
    guesses = List.copyOf(guesses);
  }

  /**
   * A name that does not say itself which body it means, as "Sở Nội vụ" without a province.
   *
   * @param name as it was typed
   * @param body what the body is called that it likely means
   * @param times how often it stands in the sheet
   */
  public record Guess(String name, String body, int times) {}

  /** How many rows open a task. */
  public long opens() {
    return rows.stream().filter(r -> r.taskId() == null).count();
  }

  /** How many rows change a task that there is. */
  public long changes() {
    return rows.size() - opens() - same();
  }

  /** How many rows say of their task what the register says. */
  public long same() {
    return rows.stream().filter(Row::same).count();
  }

  /** How many rows open a task that is done already, which nobody else confirms. */
  public long done() {
    return rows.stream()
        .filter(row -> row.taskId() == null)
        .filter(row ->
            SheetWords.progress(row.typed(Column.PROGRESS)).stream()
                .anyMatch(Progress.DONE::equals))
        .count();
  }

  /**
   * A row.
   *
   * @param sheet as it was typed
   * @param taskId the task that it changes; null if it opens one
   * @param same whether it says of that task what the register says
   * @param faults what is wrong or doubtful, by column
   */
  public record Row(SheetRow sheet, @Nullable Long taskId, boolean same, List<Fault<Column>> faults)
      implements JudgedRow<Column> {

    /** Keeps its own list. */
    public Row {
      faults = List.copyOf(faults);
    }

    @Override
    public int number() {
      return sheet.number();
    }

    @Override
    public String typed(Column column) {
      return sheet.at(column);
    }

    @Override
    public String does() {
      if (taskId == null) {
        return "import.row.open";
      }
      return same ? "import.row.same" : "import.row.change";
    }
  }
}
