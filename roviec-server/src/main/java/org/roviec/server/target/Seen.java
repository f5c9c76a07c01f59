package org.roviec.server.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value that was observed, as the rule looks at it.
 *
 * @param from first day of its period; null where only the end is known
 * @param to last day of its period
 */
public record Seen(
    BigDecimal value, @Nullable LocalDate from, LocalDate to, ObservationStatus status) {}
