/** The front door: a directive document comes in, a reading comes out. */
@NullMarked
package org.roviec;

import org.jspecify.annotations.NullMarked;
