/** Tests and what they stand on. */
@NullMarked
package org.roviec.server.audit;

import org.jspecify.annotations.NullMarked;
