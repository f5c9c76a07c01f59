/** Tests and what they stand on. */
@NullMarked
package org.roviec.server.access;

import org.jspecify.annotations.NullMarked;
