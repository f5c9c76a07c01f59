/** Assignments as a table for spreadsheets. */
@NullMarked
package org.roviec.export.table;

import org.jspecify.annotations.NullMarked;
