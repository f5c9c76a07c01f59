package org.roviec.server.register;

/** What became of a change to a task. */
public sealed interface Change {

  /** It was made; the task as it stands now. */
  record Made(Task task) implements Change {}

  /** Nothing differed. */
  record Nothing(Task task) implements Change {}

  /** Somebody else changed the task in the meantime; nothing was overwritten. */
  record Overtaken(Task task) implements Change {}

  /** The task cannot go from where it is to where it should. */
  record Refused(Task task, Progress to) implements Change {}

  /** There is no such task. */
  record Missing(long id) implements Change {}
}
