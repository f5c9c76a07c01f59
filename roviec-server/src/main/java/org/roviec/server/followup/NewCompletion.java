package org.roviec.server.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that a task is done, with its product (báo cáo hoàn thành).
 *
 * @param doneOn day on which it was done; not in the future
 * @param sentence what came of it, 1 to 2,000 characters
 * @param productNumber number and symbol of the paper issued: "125/BC-UBND"; may be empty
 * @param productDate its day; null where there is no paper
 * @param token by which the same report sent twice is known; null for none
 */
public record NewCompletion(
    LocalDate doneOn,
    String sentence,
    String productNumber,
    @Nullable LocalDate productDate,
    List<Upload> files,
    Channel channel,
    @Nullable UUID token) {

  private static final int LONGEST_NUMBER = 100;

  /** Strips the texts, keeps its own list. */
  public NewCompletion {
    sentence = sentence.strip();
    productNumber = productNumber.strip();
    files = List.copyOf(files);
  }

  /** Key of the sentence that says what is wrong on a day; null where nothing is. */
  @Nullable String fault(LocalDate today) {
    if (sentence.isEmpty()) {
      return "followup.report.sentence.missing";
    }
    if (doneOn.isAfter(today) || productDate != null && productDate.isAfter(today)) {
      return "followup.day.future";
    }
    return sentence.length() > NewReport.LONGEST || productNumber.length() > LONGEST_NUMBER
        ? "followup.report.long"
        : null;
  }
}
