package org.roviec.server.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Basis;
import org.roviec.server.register.Numbers;

/**
 * A value that was observed (số liệu thực hiện); never changed, only replaced.
 *
 * @param value null in a row that takes another one back
 * @param replaces the one it corrects or takes back; null for a first entry
 * @param reason why; null for a first entry
 * @param current whether nothing replaces it, and it has a value
 */
public record Observation(
    long id,
    long indicatorId,
    String label,
    @Nullable LocalDate from,
    LocalDate to,
    @Nullable BigDecimal value,
    ObservationStatus status,
    Origin origin,
    Basis source,
    @Nullable Long replaces,
    @Nullable String reason,
    String enteredBy,
    Instant enteredAt,
    boolean current) {

  /** As the rule looks at it. */
  public Seen seen() {
    return new Seen(value == null ? BigDecimal.ZERO : value, from, to, status);
  }

  /** The value as people here write it; empty where it was taken back. */
  public String shown() {
    return value == null ? "" : Numbers.shown(value);
  }
}
