package org.roviec.server.urging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.server.paper.Form;

/**
 * An urging letter (công văn đôn đốc): a draft until a clerk says under which number it went out.
 *
 * @param bodyId whom it urges; null where the name could not be settled
 * @param askBy the new day that the clerk asks for
 * @param command by whose direction, as the clerk typed it; empty for none
 * @param number given by the clerk; null for a draft
 * @param issuedOn day of the letter; null for a draft
 */
record Urging(
    long id,
    @Nullable Long bodyId,
    String bodyName,
    Form form,
    LocalDate askBy,
    String command,
    String draftedBy,
    Instant draftedAt,
    @Nullable String number,
    @Nullable LocalDate issuedOn,
    @Nullable String symbol,
    List<UrgedTask> tasks) {

  Urging {
    tasks = List.copyOf(tasks);
  }

  /** Whether it went out. */
  public boolean isIssued() {
    return number != null;
  }

  /** Lần thứ mấy: the most often that one of its tasks has been urged. */
  public int round() {
    return tasks.stream().mapToInt(UrgedTask::round).max().orElse(1);
  }

  /** The same with its tasks. */
  Urging with(List<UrgedTask> all) {
    return new Urging(
        id, bodyId, bodyName, form, askBy, command, draftedBy, draftedAt, number, issuedOn, symbol,
        all);
  }
}
