/** Documents made by a real word processor, read back. */
@NullMarked
package org.roviec.corpus.office;

import org.jspecify.annotations.NullMarked;
