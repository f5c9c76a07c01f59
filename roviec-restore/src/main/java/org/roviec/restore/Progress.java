package org.roviec.restore;

/** Hears how far restoring has come. */
@FunctionalInterface
public interface Progress {

  /** Hears nothing. */
  Progress NONE = (done, total) -> {};

  /** So many characters of so many are done; called now and then, and at the end. */
  void advanced(int done, int total);
}
