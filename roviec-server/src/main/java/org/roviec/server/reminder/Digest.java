package org.roviec.server.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What one person is told on one day, claimed by whoever is about to send it.
 *
 * @param nonce random; makes its Message-ID and its links its own
 * @param tries how often sending was begun, this time included
 * @param lease of whoever holds it
 */
record Digest(
    long id, long accountId, LocalDate day, long nonce, int tries, UUID lease, Instant leaseUntil) {

  /** The same however often it is tried, so that a mail that did arrive is known again. */
  String messageId(String domain) {
    return "<digest-%d-%016x@%s>".formatted(id, nonce, domain);
  }
}
