package org.roviec.server.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time limit: the words and what they mean.
 *
 * @param words as written; of a person who settled it, their words; empty where nobody said
 *     anything
 * @param date the day, for {@link DueKind#DATE}
 * @param exclusive whether the day itself is too late ("trước ngày")
 * @param rhythm how often, for {@link DueKind#RECURRING}
 */
public record DueAsWritten(
    String words,
    DueKind kind,
    @Nullable LocalDate date,
    boolean exclusive,
    @Nullable String rhythm) {

  /** Nothing is said about a time. */
  public static final DueAsWritten NOTHING = new DueAsWritten("", DueKind.NONE, null, false, null);

  /** Whether a text or a person has said when, be it "no time limit". */
  public boolean isSaid() {
    return kind != DueKind.NONE || !words.isBlank();
  }
}
