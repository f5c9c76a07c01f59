/** Tests and what they stand on. */
@NullMarked
package org.roviec.server.database;

import org.jspecify.annotations.NullMarked;
