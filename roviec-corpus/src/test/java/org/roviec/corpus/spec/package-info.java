/** The spec: chapters in Vietnamese whose examples bind. */
@NullMarked
package org.roviec.corpus.spec;

import org.jspecify.annotations.NullMarked;
