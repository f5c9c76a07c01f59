/**
 * Phrases of the field as data: a vocabulary, phrase books read from tables, and the words of a
 * text.
 */
@NullMarked
package org.roviec.lexicon;

import org.jspecify.annotations.NullMarked;
