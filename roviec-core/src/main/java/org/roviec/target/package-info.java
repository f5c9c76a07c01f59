/** Indicators and tallies: every figure with what it measures. */
@NullMarked
package org.roviec.target;

import org.jspecify.annotations.NullMarked;
