/** XML that comes from strangers, read without following anything it points to. */
@NullMarked
package org.roviec.ingest.xml;

import org.jspecify.annotations.NullMarked;
