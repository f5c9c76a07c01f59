package org.roviec.ingest.outcome;

/**
 * A file inside another.
 *
 * @param name as it is called there, with its folders, parted by {@code /}
 * @param bytes its content, unchanged
 * @param outcome what became of it
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never changed
public record Member(String name, byte[] bytes, Outcome outcome) {

  /** Of a member that bears a mark of state secrecy, neither name nor bytes are kept. */
  public Member {
    if (outcome instanceof Outcome.Classified) {
      name = "";
      bytes = new byte[0];
    }
  }
}
