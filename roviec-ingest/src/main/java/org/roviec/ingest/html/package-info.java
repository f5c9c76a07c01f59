/** Reads HTML pages. Nothing a page points to is fetched. */
@NullMarked
package org.roviec.ingest.html;

import org.jspecify.annotations.NullMarked;
