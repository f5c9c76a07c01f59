/** OpenDocument texts (ODT). */
@NullMarked
package org.roviec.ingest.odf;

import org.jspecify.annotations.NullMarked;
