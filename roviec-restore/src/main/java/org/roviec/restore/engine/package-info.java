/** The machinery of restoring: letters, tokens, language model, channel and decoder. */
@NullMarked
package org.roviec.restore.engine;

import org.jspecify.annotations.NullMarked;
