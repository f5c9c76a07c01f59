/** Damaged files by the thousand: none may crash, hang or fill the memory. */
@NullMarked
package org.roviec.ingest.fuzz;

import org.jspecify.annotations.NullMarked;
