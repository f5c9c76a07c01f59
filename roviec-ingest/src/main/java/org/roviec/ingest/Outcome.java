package org.roviec.ingest;

import org.roviec.text.SourceText;

/** What became of the bytes of a file: a text, or the one reason why there is none. */
public sealed interface Outcome {

  /**
   * A text that can be read.
   *
   * @param text the characters
   * @param encoding how they were written in the file
   * @param replaced how many damaged places were replaced by U+FFFD, 0 for a sound file
   */
  record Ingested(SourceText text, Encoding encoding, int replaced) implements Outcome {}

  /** No bytes, or nothing but blanks. */
  record Empty() implements Outcome {}

  /**
   * A file of a kind that is not read (yet).
   *
   * @param type what it is
   */
  record Unsupported(FileType type) implements Outcome {}

  /**
   * Bytes that are text in no encoding we know for certain.
   *
   * @param offset of the first byte that makes no sense as UTF-8, from 0
   */
  record Damaged(long offset) implements Outcome {}

  /**
   * Vietnamese in an old encoding, but in which one cannot be told safely.
   *
   * @param likeliest the best guess
   * @param runnerUp the one that is nearly as good
   */
  record Ambiguous(Encoding likeliest, Encoding runnerUp) implements Outcome {}

  /**
   * More bytes than the limit allows; nothing was decoded.
   *
   * @param size of the file in bytes
   * @param limit in bytes
   */
  record TooLarge(long size, long limit) implements Outcome {}
}
