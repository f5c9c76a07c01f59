/** The directory that an installation begins with, from tables with dates and sources. */
@NullMarked
package org.roviec.server.directory.seed;

import org.jspecify.annotations.NullMarked;
