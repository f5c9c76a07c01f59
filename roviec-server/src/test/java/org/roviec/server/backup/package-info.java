/** Tests and what they stand on. */
@NullMarked
package org.roviec.server.backup;

import org.jspecify.annotations.NullMarked;
