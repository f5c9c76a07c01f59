package org.roviec.server.access;

import java.util.Locale;

/** How an account stands (tình trạng); each one stands one way at a time. */
enum AccountState {
  DISABLED("none"),
  LOCKED("late"),
  /** Its person has not chosen a password yet. */
  NEW("waiting"),
  ACTIVE("ok");

  private final String badge;

  AccountState(String badge) {
    this.badge = badge;
  }

  /** Which badge says it. */
  public String badge() {
    return badge;
  }

  /** Key of its words. */
  public String message() {
    return "account.state." + name().toLowerCase(Locale.ROOT);
  }
}
