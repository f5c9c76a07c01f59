package org.roviec.server.followup;

/** What became of something that a person wanted to do with a task. */
public sealed interface Outcome {

  /**
   * It was done.
   *
   * @param id of what was written: a report, a request; 0 where nothing has a number
   */
  record Done(long id) implements Outcome {}

  /** The same was done before; nothing was written twice. */
  record Before(long id) implements Outcome {}

  /** There is no such task, or the person has no part in it: both look the same. */
  record Absent() implements Outcome {}

  /**
   * The person may not do that, or not with the task as it stands.
   *
   * @param message key of the sentence that says why
   */
  record Refused(String message) implements Outcome {}

  /**
   * What was typed or handed in cannot be taken.
   *
   * @param message key of the sentence that says why
   */
  record Faulty(String message) implements Outcome {}

  /** Somebody else changed the task in the meantime. */
  record Overtaken() implements Outcome {}

  /** Whether it is done, now or before. */
  default boolean isDone() {
    return this instanceof Done || this instanceof Before;
  }

  /** Key of the sentence that says what is wrong; the given one where nothing is. */
  default String message(String done) {
    return switch (this) {
      case Done _, Before _ -> done;
      case Absent _ -> "followup.absent";
      case Refused refused -> refused.message();
      case Faulty faulty -> faulty.message();
      case Overtaken _ -> "task.overtaken";
    };
  }
}
