package org.roviec.server.followup;

/** By which way a report came. */
public enum Channel {
  /** The page of a report. */
  PAGE,
  /** The table for several tasks. */
  TABLE,
  /** A signed link in a mail. */
  LINK
}
