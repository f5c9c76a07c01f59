package org.roviec.server.target;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the on-track rule says of an indicator, with the numbers it was reckoned from.
 *
 * @param grade what it proposes
 * @param why which part of the rule spoke
 * @param required value that the straight path asks for on that day, or the level itself; null
 *     where the rule does not come so far
 * @param ratio observed progress ÷ required progress, to four places; null where there is no path
 * @param daysGone days from the baseline to the observation
 * @param daysAll days from the baseline to the end of the horizon
 */
public record Reckoning(
    Grade grade,
    Why why,
    @Nullable BigDecimal required,
    @Nullable BigDecimal ratio,
    long daysGone,
    long daysAll) {

  /** Parts of the rule, in the order in which they are asked. */
  public enum Why {
    /** Không có mức chỉ tiêu. */
    NO_TARGET,
    /** Chiều và phép so sánh trái nhau. */
    CONTRADICTION,
    /** "Khoảng" mà không nói sai số. */
    NOT_SHARP,
    /** Chưa có số liệu. */
    NO_OBSERVATION,
    /** So thẳng với mức: đã hết kỳ. */
    AT_END,
    /** So thẳng với mức của từng kỳ. */
    IN_PERIOD,
    /** Không nói thời hạn. */
    NO_HORIZON,
    /** Không có mức gốc. */
    NO_BASELINE,
    /** Ngày của mức gốc không ở trước thời hạn. */
    NO_TIME,
    /** Số liệu không ở sau mức gốc. */
    TOO_EARLY,
    /** Mức gốc đã đạt: phải giữ. */
    KEPT,
    /** Đạt trước thời hạn. */
    REACHED_EARLY,
    /** Đi quá khoảng phải giữ. */
    OVERSHOT,
    /** So với đường thẳng tới mục tiêu. */
    ON_PATH
  }

  static Reckoning silent(Why why) {
    return new Reckoning(Grade.NOT_ASSESSABLE, why, null, null, 0, 0);
  }

  /** Whether less than half of the required progress was made. */
  public boolean isFarBehind() {
    return grade == Grade.SLOW && ratio != null && ratio.compareTo(OnTrackRule.FAR_BEHIND) < 0;
  }

  /** Key of the words that say why. */
  public String message() {
    return "why." + why.name().toLowerCase(Locale.ROOT);
  }
}
