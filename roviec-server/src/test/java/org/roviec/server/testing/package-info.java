/** Tests and what they stand on. */
@NullMarked
package org.roviec.server.testing;

import org.jspecify.annotations.NullMarked;
