package org.roviec.ingest.format;

import java.time.Duration;

/**
 * How much of a file is decoded at most. Looked at before decoding wherever the file says its size
 * itself, and while decoding where it might lie.
 *
 * @param bytes of one file
 * @param characters of extracted text
 * @param pages of one document
 * @param pixels of one page image
 * @param members files inside archives and mails, all levels together
 * @param depth archives inside one another
 * @param ratio bytes unpacked to bytes packed
 * @param time of work on one file, recognizing letters not counted
 * @param timePerPage of recognizing letters on one page
 */
public record Limits(
    long bytes,
    long characters,
    int pages,
    long pixels,
    int members,
    int depth,
    int ratio,
    Duration time,
    Duration timePerPage) {

  /** The limits unless others are given. */
  public static final Limits DEFAULT =
      new Limits(
          100L << 20,
          100L << 20,
          2_000,
          100_000_000,
          1_000,
          3,
          200,
          Duration.ofSeconds(120),
          Duration.ofSeconds(60));

  /** The same, with another limit on bytes. */
  public Limits withBytes(long most) {
    return new Limits(most, characters, pages, pixels, members, depth, ratio, time, timePerPage);
  }
}
