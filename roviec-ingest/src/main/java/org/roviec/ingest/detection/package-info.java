/** The one place that asks what kind of file some bytes are. */
@NullMarked
package org.roviec.ingest.detection;

import org.jspecify.annotations.NullMarked;
