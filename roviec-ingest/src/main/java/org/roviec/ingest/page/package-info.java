/**
 * From letters with places on pages to a text in reading order: lines, columns, tables, notes at
 * the foot, furniture. Knows nothing of where the letters came from.
 */
@NullMarked
package org.roviec.ingest.page;

import org.jspecify.annotations.NullMarked;
