package org.roviec.server.target;

import java.util.Locale;

/** How sure an observed value is. */
public enum ObservationStatus {
  /** Thực hiện. */
  ACTUAL,
  /** Ước. */
  ESTIMATE,
  /** Dự kiến. */
  FORECAST;

  /** Key of its words. */
  public String message() {
    return "observation." + name().toLowerCase(Locale.ROOT);
  }
}
