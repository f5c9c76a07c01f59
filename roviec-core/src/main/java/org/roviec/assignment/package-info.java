/** Who must do what: assignments, their parts, products, and conditions. */
@NullMarked
package org.roviec.assignment;

import org.jspecify.annotations.NullMarked;
