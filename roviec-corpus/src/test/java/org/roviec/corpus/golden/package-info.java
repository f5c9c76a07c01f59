/** Golden documents: real papers, what is in them, and how well they are read. */
@NullMarked
package org.roviec.corpus.golden;

import org.jspecify.annotations.NullMarked;
