package org.roviec.server.database;

/** Waiting for another process. */
final class Pause {
  private Pause() {}

  static void of(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new DatabaseUnavailable("Bị ngắt trong khi chờ cơ sở dữ liệu.", interrupted);
    }
  }
}
