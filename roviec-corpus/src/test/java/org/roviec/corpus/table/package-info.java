/** Rule tables and their examples. */
@NullMarked
package org.roviec.corpus.table;

import org.jspecify.annotations.NullMarked;
