/** Paragraphs, headings and sections: what stands where in a document, nothing dropped. */
@NullMarked
package org.roviec.outline;

import org.jspecify.annotations.NullMarked;
