package org.roviec.server.followup;

/**
 * What a person is to a task on a day.
 *
 * @param lead acts for a body that leads it
 * @param cooperating acts for a body that cooperates
 * @param office coordinates: belongs to the office that follows it up
 * @param above leads the office, a body above those that lead the task, or the one that approves it
 * @param doer stands on the side that does the work: acts for a lead, or is its leader
 */
record Relation(boolean lead, boolean cooperating, boolean office, boolean above, boolean doer) {

  /** Whether the person may decide about the work of others. */
  boolean decides() {
    return (office || above) && !doer;
  }
}
