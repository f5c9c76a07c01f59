/** The command line: thin, and kind to whoever types. */
@NullMarked
package org.roviec.cli;

import org.jspecify.annotations.NullMarked;
