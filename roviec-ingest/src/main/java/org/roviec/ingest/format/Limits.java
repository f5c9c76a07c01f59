package org.roviec.ingest.format;

import java.time.Duration;
import org.roviec.ingest.outcome.Limit;

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
 * @param unpacked bytes of all that one file holds, unpacked
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
    Duration timePerPage,
    long unpacked) {

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
          Duration.ofSeconds(60),
          512L << 20);

  /** The same, with another limit on bytes. */
  public Limits withBytes(long most) {
    return with(Limit.BYTES, most);
  }

  /**
   * The same with one limit changed, in that limit's unit; memory is not limited here but by the
   * Java machine.
   */
  public Limits with(Limit limit, long most) {
    int small = (int) Math.min(most, Integer.MAX_VALUE);
    return new Limits(
        limit == Limit.BYTES ? most : bytes,
        limit == Limit.CHARACTERS ? most : characters,
        limit == Limit.PAGES ? small : pages,
        limit == Limit.PIXELS ? most : pixels,
        limit == Limit.MEMBERS ? small : members,
        limit == Limit.DEPTH ? small : depth,
        limit == Limit.RATIO ? small : ratio,
        limit == Limit.SECONDS ? Duration.ofSeconds(most) : time,
        timePerPage,
        limit == Limit.UNPACKED ? most : unpacked);
  }
}
