/** Word documents: DOCX, and DOC of Word 97 to 2003. */
@NullMarked
package org.roviec.ingest.word;

import org.jspecify.annotations.NullMarked;
