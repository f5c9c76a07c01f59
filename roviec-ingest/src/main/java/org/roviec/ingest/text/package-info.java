/** Plain text: which encoding its bytes are in, and the characters they stand for. */
@NullMarked
package org.roviec.ingest.text;

import org.jspecify.annotations.NullMarked;
