package org.roviec.server.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at a failed start what to do, instead of showing where in the program it failed. */
class DatabaseUnavailableAnalyzer extends AbstractFailureAnalyzer<DatabaseUnavailable> {
  @Override
  protected FailureAnalysis analyze(Throwable root, DatabaseUnavailable cause) {
    String message = cause.getMessage();
    return new FailureAnalysis(message == null ? cause.toString() : message, null, cause);
  }
}
