package org.roviec.cli;

/**
 * A bar on standard error while many files are read, or one long text is restored. Shows itself
 * only to a person, only when the work is long, and leaves nothing behind.
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

  /** One more file is done. */
  void step() {
    done++;
    if (total > 1 && isDue()) {
      show(done, total, console.messages().of("progress", done, total));
    }
  }

  /** So much of one text is restored; told only where it is the only one. */
  void within(int part, int whole) {
    if (total == 1 && isDue()) {
      long percent = 100L * part / Math.max(1, whole);
      show(part, whole, console.messages().of("progress.restoring", percent));
    }
  }

  private boolean isDue() {
    long now = System.nanoTime();
    boolean due =
        console.terminal().showsProgress()
            && now - begun > QUIET_NANOS
            && now - shownAt > PAUSE_NANOS;
    shownAt = due ? now : shownAt;
    return due;
  }

  private void show(int part, int whole, String words) {
    visible = true;
    int full = (int) ((long) CELLS * part / Math.max(1, whole));
    String bar = "█".repeat(full) + "░".repeat(CELLS - full);
    console.err().print("\r\u001b[K" + bar + " " + words);
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
