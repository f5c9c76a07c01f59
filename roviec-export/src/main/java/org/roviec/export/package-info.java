/** A reading in other formats. Begin with {@link org.roviec.export.Format}. */
@NullMarked
package org.roviec.export;

import org.jspecify.annotations.NullMarked;
