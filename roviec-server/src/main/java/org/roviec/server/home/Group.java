package org.roviec.server.home;

import java.util.List;
import org.roviec.server.intake.Document;
import org.roviec.server.register.TaskRow;

/**
 * Things of one sort that need a person today.
 *
 * @param name {@code overdue}, {@code due_soon}, {@code awaiting}, {@code extensions} or {@code
 *     review}
 * @param path where all of them are
 * @param total how many there are
 * @param tasks the first of them, if they are tasks
 * @param documents the first of them, if they are documents
 */
record Group(String name, String path, long total, List<TaskRow> tasks, List<Document> documents) {

  Group {
    tasks = List.copyOf(tasks);
    documents = List.copyOf(documents);
  }

  boolean isEmpty() {
    return tasks.isEmpty() && documents.isEmpty();
  }

  /** How many are not shown. */
  public long more() {
    return Math.max(0, total - tasks.size() - documents.size());
  }
}
