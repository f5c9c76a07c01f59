/** Reads archives: each file inside is a member of a bundle. */
@NullMarked
package org.roviec.ingest.archive;

import org.jspecify.annotations.NullMarked;
