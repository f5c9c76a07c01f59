/** What a reader of one kind of file is given, and what it may not exceed. */
@NullMarked
package org.roviec.ingest.format;

import org.jspecify.annotations.NullMarked;
