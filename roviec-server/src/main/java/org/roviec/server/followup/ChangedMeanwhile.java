package org.roviec.server.followup;

/** Somebody changed a task while a decision about it was written: all of it is taken back. */
public class ChangedMeanwhile extends RuntimeException {

  private static final long serialVersionUID = 1;
}
