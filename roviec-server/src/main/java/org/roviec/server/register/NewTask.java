package org.roviec.server.register;

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
    @Nullable Long parentId) {

  /** Keeps its own lists. */
  public NewTask {
    parties = List.copyOf(parties);
    conditions = List.copyOf(conditions);
  }
}
