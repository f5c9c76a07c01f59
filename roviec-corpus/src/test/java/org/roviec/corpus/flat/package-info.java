/** Flat OpenDocument files and the office program that makes all other kinds of file of them. */
@NullMarked
package org.roviec.corpus.flat;

import org.jspecify.annotations.NullMarked;
