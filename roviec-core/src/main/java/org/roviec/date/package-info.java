/** Dates and periods as Vietnamese office papers write them. */
@NullMarked
package org.roviec.date;

import org.jspecify.annotations.NullMarked;
