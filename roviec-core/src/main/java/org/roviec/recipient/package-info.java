/** The lines of the recipients list (nơi nhận). */
@NullMarked
package org.roviec.recipient;

import org.jspecify.annotations.NullMarked;
