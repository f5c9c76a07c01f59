package org.roviec.server.reminder.web;

import org.springframework.context.ApplicationContext;

/** Lets tests begin without the wrong links of the tests before. */
public final class Throttles {
  private Throttles() {}

  /** Forgets every wrong link. */
  public static void forget(ApplicationContext app) {
    app.getBean(Throttle.class).forget();
  }
}
