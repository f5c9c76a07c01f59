package org.roviec.server.target;

import java.util.Locale;

/** When a target has to be met. */
public enum Course {
  /** Đạt vào cuối kỳ: a level to be reached, by a straight path from the baseline. */
  TO_END,
  /** Đạt ở từng kỳ, bình quân kỳ: a rate, such as 11–12 %/năm; the path is level. */
  EACH_PERIOD;

  /** Key of its words. */
  public String message() {
    return "course." + name().toLowerCase(Locale.ROOT);
  }
}
