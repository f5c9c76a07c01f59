/** What holds for every text. */
@NullMarked
package org.roviec.corpus.property;

import org.jspecify.annotations.NullMarked;
