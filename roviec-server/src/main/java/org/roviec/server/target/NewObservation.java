package org.roviec.server.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Basis;

/**
 * A value about to be entered.
 *
 * @param label the period in words: "6 tháng đầu năm 2022"; its days may be other ones
 * @param from first day of the period; null where only the end is known
 * @param to last day of the period
 * @param source the figure it was taken from, or words typed by hand
 */
public record NewObservation(
    String label,
    @Nullable LocalDate from,
    LocalDate to,
    BigDecimal value,
    ObservationStatus status,
    Origin origin,
    Basis source) {}
