package org.roviec.restore;

import org.roviec.text.Span;

/**
 * Whole lines with the same damage.
 *
 * @param damage what happened to the lines
 * @param source where they stand, line ends included
 */
public record Region(Damage damage, Span source) {}
