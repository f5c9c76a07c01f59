package org.roviec.server.urging;

import java.time.LocalDate;

/**
 * A task as an urging letter names it.
 *
 * @param work as it stood when the letter was drafted
 * @param basis what it rests on
 * @param due last good day
 * @param daysLate on the day of the letter
 * @param round how often it has been urged with this letter, from 1
 */
record UrgedTask(
    long taskId, String code, String work, String basis, LocalDate due, int daysLate, int round) {}
