package org.roviec.ingest.format;

/** Told how far the work on a file has come. */
@FunctionalInterface
public interface Progress {

  /** Tells nobody. */
  Progress NONE = (done, all) -> {};

  /**
   * Some pages are done.
   *
   * @param done pages
   * @param all pages of the file
   */
  void advanced(int done, int all);
}
