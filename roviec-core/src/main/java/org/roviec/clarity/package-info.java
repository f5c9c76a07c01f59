/** The six "rõ": what a directive leaves clear, vague, or unsaid. */
@NullMarked
package org.roviec.clarity;

import org.jspecify.annotations.NullMarked;
