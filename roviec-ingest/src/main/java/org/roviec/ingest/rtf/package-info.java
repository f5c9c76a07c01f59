/** Rich Text Format (RTF). */
@NullMarked
package org.roviec.ingest.rtf;

import org.jspecify.annotations.NullMarked;
