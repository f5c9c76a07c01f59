package org.roviec.server.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From where to where an indicator shall go, by when.
 *
 * @param goal null where no target is set
 * @param from first day of the horizon; null where it is not said
 * @param to last day of the horizon; null where it is not said
 * @param baseline value it starts from; null where it is not known
 * @param baselineOn day of that value; null where it is not known
 */
public record Plan(
    Direction direction,
    Course course,
    @Nullable Goal goal,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable BigDecimal baseline,
    @Nullable LocalDate baselineOn) {}
