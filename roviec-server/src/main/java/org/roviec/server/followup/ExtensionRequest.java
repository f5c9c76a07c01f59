package org.roviec.server.followup;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A body's request for a later deadline (xin gia hạn).
 *
 * @param bodyId the body that asks
 * @param account who asked
 * @param person that person's name at the time
 * @param due last good day when it was asked
 * @param wanted last good day that is asked for
 * @param paper the paper it rests on; may be empty
 * @param granted last good day that was granted; null otherwise
 * @param decidedBy name of who decided; null before
 * @param decisionReason why so; may be empty
 */
public record ExtensionRequest(
    long id,
    long taskId,
    long bodyId,
    String account,
    String person,
    Instant at,
    LocalDate due,
    LocalDate wanted,
    String reason,
    String paper,
    State state,
    @Nullable LocalDate granted,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy,
    String decisionReason) {

  /** What became of a request. */
  public enum State {
    /** Chờ quyết định. */
    PENDING,
    /** Đồng ý. */
    GRANTED,
    /** Không đồng ý. */
    REFUSED,
    /** Không còn cần: the task was settled first. */
    MOOT
  }

  /** Key of the words for its state. */
  public String message() {
    return "followup.extension.state." + state.name().toLowerCase(java.util.Locale.ROOT);
  }
}
