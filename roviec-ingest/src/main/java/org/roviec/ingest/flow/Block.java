package org.roviec.ingest.flow;

/** What a story is made of. */
sealed interface Block permits Line, Table {}
