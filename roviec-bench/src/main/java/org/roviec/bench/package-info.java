/** How fast documents are read, and with how much memory. */
@NullMarked
package org.roviec.bench;

import org.jspecify.annotations.NullMarked;
