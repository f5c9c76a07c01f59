package org.roviec.ingest.page;

/** What follows one another down a page. */
sealed interface Block permits Line, Table {

  /** Upper edge. */
  float top();
}
