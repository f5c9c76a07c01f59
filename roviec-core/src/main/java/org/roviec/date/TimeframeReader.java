package org.roviec.date;

import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.Words;

/** Reads periods as office papers write them. */
public final class TimeframeReader {

  private TimeframeReader() {}

  /** The period ahead that a heading names ("nhiệm vụ 6 tháng cuối năm 2022"), or null. */
  public static @Nullable Timeframe ahead(Words words, int from, int to) {
    return null;
  }
}
