package org.roviec.cli;

/**
 * A bar on standard error while many files are read. Shows itself only to a person, only when the
 * work is long, and leaves nothing behind.
 */
final class Progress {

  private static final long QUIET_NANOS = 700_000_000L;
  private static final long PAUSE_NANOS = 100_000_000L;
  private static final int CELLS = 24;

  private final Console console;
  private final int total;
  private final long begun = System.nanoTime();
  private long shownAt = begun;
  private boolean visible;
  private int done;

  Progress(Console console, int total) {
    this.console = console;
    this.total = total;
  }

  /** One more is done. */
  void step() {
    done++;
    long now = System.nanoTime();
    boolean worthIt = console.terminal().showsProgress() && total > 1;
    if (worthIt && now - begun > QUIET_NANOS && now - shownAt > PAUSE_NANOS) {
      shownAt = now;
      show();
    }
  }

  private void show() {
    visible = true;
    int full = (int) ((long) CELLS * done / Math.max(1, total));
    String bar = "█".repeat(full) + "░".repeat(CELLS - full);
    console.err().print("\r\u001b[K" + bar + " " + console.messages().of("progress", done, total));
    console.err().flush();
  }

  /** Makes room for a message, or for the end. */
  void clear() {
    if (visible) {
      console.err().print("\r\u001b[K");
      console.err().flush();
      visible = false;
    }
  }
}
