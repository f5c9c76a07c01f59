/** Documents printed to PDF by a real program, scanned and read back. */
@NullMarked
package org.roviec.corpus.pdf;

import org.jspecify.annotations.NullMarked;
