package org.roviec.server.target.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.server.sheet.Fault;
import org.roviec.server.sheet.JudgedRow;
import org.roviec.server.sheet.JudgedSheet;
import org.roviec.server.target.NewObservation;
import org.roviec.server.target.Observation;

/**
 * A sheet of values made ready to be taken in: what each row would enter, and what is wrong with
 * it.
 *
 * @param rows in the order of the sheet
 */
public record ObservationImport(List<Judged> rows)
    implements JudgedSheet<ObservationImport.Judged> {

  /** Keeps its own list. */
  public ObservationImport {
    rows = List.copyOf(rows);
  }

  /** How many values would be entered. */
  public long fresh() {
    return rows.stream().filter(row -> !row.isFaulty() && !row.isKnown()).count();
  }

  /**
   * A row.
   *
   * @param row as it was typed
   * @param indicatorId whose value it is; null where that is not clear
   * @param observation what would be entered; null where something is missing
   * @param before the value of the same period that there is; null if there is none
   * @param faults what is wrong or doubtful, by column
   */
  public record Judged(
      ObservationSheet.Row row,
      @Nullable Long indicatorId,
      @Nullable NewObservation observation,
      @Nullable Observation before,
      List<Fault<ObservationColumn>> faults)
      implements JudgedRow<ObservationColumn> {

    /** Keeps its own list. */
    public Judged {
      faults = List.copyOf(faults);
    }

    @Override
    public int number() {
      return row.number();
    }

    @Override
    public String typed(ObservationColumn column) {
      return row.at(column);
    }

    @Override
    public String does() {
      if (isKnown()) {
        return "values.row.known";
      }
      return before == null ? "values.row.fresh" : "values.row.replace";
    }

    /** Whether the same value is there already, so that nothing is to be entered. */
    public boolean isKnown() {
      return before != null
          && observation != null
          && before.seen().value().compareTo(observation.value()) == 0;
    }
  }
}
