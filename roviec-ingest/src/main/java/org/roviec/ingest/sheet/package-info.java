/** Reads sheets: tables of cells, as rows with bars that the core reads. */
@NullMarked
package org.roviec.ingest.sheet;

import org.jspecify.annotations.NullMarked;
