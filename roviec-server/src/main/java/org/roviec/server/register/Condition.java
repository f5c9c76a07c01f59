package org.roviec.server.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to be minded about a task (điều kiện, "Lưu ý …"), to be ticked off.
 *
 * @param position among the task's conditions, from 0
 * @param words as written
 * @param metOn the day it was ticked off; null before
 */
public record Condition(int position, String words, @Nullable LocalDate metOn) {}
