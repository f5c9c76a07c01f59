/** Tests of the directory. */
@NullMarked
package org.roviec.server.directory;

import org.jspecify.annotations.NullMarked;
