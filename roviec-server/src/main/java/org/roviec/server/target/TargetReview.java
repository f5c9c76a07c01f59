package org.roviec.server.target;

import java.time.LocalDate;
import org.roviec.server.register.Basis;

/**
 * A review of targets (kỳ đánh giá): half-way through a term, at year's end. How many targets there
 * are in all is part of it, so that "6 đạt" always says of how many.
 *
 * @param asOf figures up to this day count
 * @param total how many targets there are in all (mẫu số), entered here or not
 * @param basis what the total rests on
 */
public record TargetReview(
    long id, String name, Occasion kind, LocalDate asOf, int total, Basis basis, String openedBy) {}
