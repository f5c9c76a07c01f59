/** A reading as plain Markdown. */
@NullMarked
package org.roviec.export.text;

import org.jspecify.annotations.NullMarked;
