package org.roviec.server.followup;

import java.util.EnumSet;
import java.util.Set;
import org.roviec.server.register.Progress;

/**
 * Who may do what with a task: the whole rule in one place, without a database. The doer reports
 * and asks; somebody else confirms, returns and decides.
 */
final class Rights {

  private Rights() {}

  /** What a person who is this to a task may do with it as it stands. */
  static Set<Act> of(Relation person, Standing task) {
    Set<Act> acts = EnumSet.noneOf(Act.class);
    if (person.lead()) {
      addOfLead(acts, task);
    }
    if (person.cooperating() && task.progress().isRunning()) {
      acts.add(Act.REPORT);
    }
    if (person.decides()) {
      addOfOffice(acts, task);
    }
    return acts;
  }

  private static void addOfLead(Set<Act> acts, Standing task) {
    if (!task.progress().isRunning()) {
      return;
    }
    acts.add(Act.REPORT);
    acts.add(Act.REPORT_DONE);
    if (task.progress() == Progress.NOT_STARTED && !task.received() && !task.declined()) {
      acts.add(Act.RECEIVE);
      acts.add(Act.DECLINE);
    }
    if (task.dated() && !task.extensionAsked()) {
      acts.add(Act.ASK_EXTENSION);
    }
  }

  private static void addOfOffice(Set<Act> acts, Standing task) {
    if (task.progress().isOpen() && task.extensionAsked() && !task.askedByMe()) {
      acts.add(Act.DECIDE_EXTENSION);
    }
    if (task.progress().isOpen() && task.declined()) {
      acts.add(Act.UPHOLD);
    }
    switch (task.progress()) {
      case NOT_STARTED, IN_PROGRESS -> {
        acts.add(Act.PAUSE);
        acts.add(Act.DROP);
      }
      case AWAITING_CONFIRMATION -> {
        if (!task.reportedByMe()) {
          acts.add(Act.CONFIRM);
          acts.add(Act.RETURN);
        }
      }
      case PAUSED -> {
        acts.add(Act.RESUME);
        acts.add(Act.DROP);
      }
      case DONE, DROPPED, HANDED_OVER, CANCELLED -> {}
    }
  }
}
