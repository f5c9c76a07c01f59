package org.roviec.ingest;

import org.jspecify.annotations.Nullable;
import org.roviec.ingest.format.Limits;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Outcome;

/** What is left of the limits that all files inside one file share. Used by one thread. */
final class Allowance {

  private final Limits limits;
  private int members;
  private long unpacked;

  Allowance(Limits limits) {
    this.limits = limits;
  }

  /** One more member, of so many bytes. */
  void take(long bytes) {
    members++;
    unpacked += bytes;
  }

  /** Bytes that may still be unpacked. */
  long unpacked() {
    return Math.max(0, limits.unpacked() - unpacked);
  }

  /** The limit that was met; null where none was. */
  Outcome.@Nullable Exceeded exceeded() {
    if (members > limits.members()) {
      return new Outcome.Exceeded(Limit.MEMBERS, members, limits.members());
    }
    return unpacked > limits.unpacked()
        ? new Outcome.Exceeded(Limit.UNPACKED, unpacked, limits.unpacked())
        : null;
  }
}
