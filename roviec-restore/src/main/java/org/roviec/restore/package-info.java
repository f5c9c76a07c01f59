/** Restores damaged Vietnamese text: the front door, and what it says about its guesses. */
@NullMarked
package org.roviec.restore;

import org.jspecify.annotations.NullMarked;
