/** The tests that look at the whole engine: from outside, on real and on composed documents. */
@NullMarked
package org.roviec.corpus;

import org.jspecify.annotations.NullMarked;
