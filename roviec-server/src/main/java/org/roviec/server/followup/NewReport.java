package org.roviec.server.followup;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report of progress about to be made (báo cáo tiến độ).
 *
 * @param percent 0 to 100; null where a milestone says it, or nothing does
 * @param milestone the step reached: "đã trình dự thảo lần 2"; may be empty
 * @param sentence what was done, 1 to 2,000 characters
 * @param obstacle khó khăn, vướng mắc; may be empty
 * @param proposal kiến nghị, đề xuất; may be empty
 * @param files at most five of 20 MB each
 * @param channel by which way it comes
 * @param token by which the same report sent twice is known; null for none
 */
public record NewReport(
    @Nullable Integer percent,
    String milestone,
    String sentence,
    String obstacle,
    String proposal,
    List<Upload> files,
    Channel channel,
    @Nullable UUID token) {

  static final int LONGEST = 2_000;
  static final int LONGEST_MILESTONE = 200;

  /** Strips the texts, keeps its own list. */
  public NewReport {
    milestone = milestone.strip();
    sentence = sentence.strip();
    obstacle = obstacle.strip();
    proposal = proposal.strip();
    files = List.copyOf(files);
  }

  /** Key of the sentence that says what is wrong; null where nothing is. */
  @Nullable String fault() {
    if (sentence.isEmpty()) {
      return "followup.report.sentence.missing";
    }
    if (percent != null && (percent < 0 || percent > 100)) {
      return "followup.report.percent.wrong";
    }
    boolean isLong =
        sentence.length() > LONGEST
            || obstacle.length() > LONGEST
            || proposal.length() > LONGEST
            || milestone.length() > LONGEST_MILESTONE;
    return isLong ? "followup.report.long" : null;
  }
}
