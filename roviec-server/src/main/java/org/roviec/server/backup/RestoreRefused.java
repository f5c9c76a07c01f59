package org.roviec.server.backup;

import org.jspecify.annotations.Nullable;

/** A backup cannot be put back; the message says why and what to do. */
public class RestoreRefused extends RuntimeException {
  RestoreRefused(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
