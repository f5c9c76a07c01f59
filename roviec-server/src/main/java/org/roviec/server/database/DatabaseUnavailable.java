package org.roviec.server.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be had; the message says in the administrator's words what to do. */
public class DatabaseUnavailable extends RuntimeException {
  DatabaseUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
