/**
 * From bytes to a text that can be read, or to one clear reason why not: the front door. Bytes
 * never cause an exception.
 */
@NullMarked
package org.roviec.ingest;

import org.jspecify.annotations.NullMarked;
