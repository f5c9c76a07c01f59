package org.roviec.server.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task about to be opened.
 *
 * @param work what is to be done, 1 to 4,000 characters
 * @param product what will exist then; null if not said
 * @param field area of work; null if not said
 * @param parties lead, cooperating and other bodies, in the order written
 * @param deadline when it is due
 * @param conditions what is to be minded ("Lưu ý …")
 * @param basis what it rests on
 * @param parentId the task it is a part of; null for one of its own
 * @param progress how far it is when it comes in; work that begins is not started
 * @param completedOn day on which it was done; null before
 */
public record NewTask(
    String work,
    @Nullable String product,
    @Nullable String field,
    Priority priority,
    List<TaskParty> parties,
    Deadline deadline,
    List<String> conditions,
    Basis basis,
    @Nullable Long parentId,
    Progress progress,
    @Nullable LocalDate completedOn) {

  /** Keeps its own lists. */
  public NewTask {
    parties = List.copyOf(parties);
    conditions = List.copyOf(conditions);
  }

  /** A task whose work has not begun. */
  public static NewTask of(
      String work,
      @Nullable String product,
      @Nullable String field,
      Priority priority,
      List<TaskParty> parties,
      Deadline deadline,
      List<String> conditions,
      Basis basis,
      @Nullable Long parentId) {
    return new NewTask(
        work,
        product,
        field,
        priority,
        parties,
        deadline,
        conditions,
        basis,
        parentId,
        Progress.NOT_STARTED,
        null);
  }

  /** The same, having come so far before it came in; {@code day}: when it was done or reported. */
  public NewTask arrived(Progress at, LocalDate day) {
    boolean reported = at == Progress.DONE || at == Progress.AWAITING_CONFIRMATION;
    return new NewTask(
        work,
        product,
        field,
        priority,
        parties,
        deadline,
        conditions,
        basis,
        parentId,
        at,
        reported ? day : null);
  }
}
