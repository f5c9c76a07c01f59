/** What becomes of a file: its text with pages and places, or why there is none. */
@NullMarked
package org.roviec.ingest.outcome;

import org.jspecify.annotations.NullMarked;
