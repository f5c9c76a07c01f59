/** Who may use whom. */
@NullMarked
package org.roviec.corpus.architecture;

import org.jspecify.annotations.NullMarked;
