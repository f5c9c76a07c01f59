package org.roviec.server.reminder;

import java.time.LocalTime;

/**
 * When mail may go out.
 *
 * @param sendAt the hour of the day's digest
 * @param quietFrom from when on nothing is sent
 * @param quietTo until when nothing is sent; may lie on the next morning
 */
public record Hours(LocalTime sendAt, LocalTime quietFrom, LocalTime quietTo) {

  /** Whether nothing may be sent at this time. */
  public boolean isQuiet(LocalTime time) {
    if (quietFrom.equals(quietTo)) {
      return false;
    }
    boolean from = !time.isBefore(quietFrom);
    boolean to = time.isBefore(quietTo);
    return quietFrom.isBefore(quietTo) ? from && to : from || to;
  }

  /** Whether the hour of the digest lies where nothing may be sent. */
  public boolean isContradictory() {
    return isQuiet(sendAt);
  }
}
