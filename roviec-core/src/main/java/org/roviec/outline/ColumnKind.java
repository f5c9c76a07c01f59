package org.roviec.outline;

/** What a column of an assignment table holds, told by the words of its header. */
public enum ColumnKind {
  NUMBER,
  WORK,
  LEAD,
  COOPERATING,
  /** Body or person who both leads and carries out, where the table does not part them. */
  RESPONSIBLE,
  TIME,
  PRODUCT,
  APPROVER,
  BASIS,
  /** What was done, how far it is: a report, not an assignment. */
  PROGRESS,
  FUNDS,
  NOTE,
  OTHER
}
