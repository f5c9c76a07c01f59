/** Other documents that a text refers to. */
@NullMarked
package org.roviec.citation;

import org.jspecify.annotations.NullMarked;
