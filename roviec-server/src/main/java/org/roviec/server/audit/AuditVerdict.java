package org.roviec.server.audit;

import org.jspecify.annotations.Nullable;

/**
 * What verifying the chain found.
 *
 * @param sealed number of sealed entries
 * @param head last hash, in hexadecimal digits; to be kept elsewhere and compared
 * @param unsealed entries written but not sealed yet; more than a few that stay are suspicious
 * @param brokenAt first position that does not fit, null if all do
 */
public record AuditVerdict(long sealed, String head, int unsealed, @Nullable Long brokenAt) {
  /** Whether every entry fits the one before. */
  public boolean holds() {
    return brokenAt == null;
  }
}
