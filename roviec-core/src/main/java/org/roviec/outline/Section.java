package org.roviec.outline;

import org.jspecify.annotations.Nullable;
import org.roviec.date.Timeframe;
import org.roviec.finding.Evidence;
import org.roviec.text.Span;

/**
 * A part of a document (phần, chương, mục, điều, khoản, điểm), or an unnumbered stretch with a role
 * of its own. Sections nest and never overlap.
 *
 * @param index place among the outline's sections, in reading order
 * @param number as printed, with its punctuation ({@code 2.1-}); null if unnumbered
 * @param numberNorm the bare number ({@code 2.1}, {@code Điều 1}); null if unnumbered
 * @param numberEvidence where the number stands; null if unnumbered
 * @param headingKind how it begins
 * @param heading the heading's text where it has a line of its own, else null
 * @param firstWords its first few words
 * @param depth 1 for the outermost
 * @param parent index of the section it lies in, −1 for the outermost
 * @param role what its own blocks are for, those of its children excluded
 * @param extent from its first to its last character in the source, children included
 * @param taskPeriod the period ahead that heading or stem names, else null
 * @param firstBlock index of its first block
 * @param endBlock index after its last block, children included
 */
public record Section(
    int index,
    @Nullable String number,
    @Nullable String numberNorm,
    @Nullable Evidence numberEvidence,
    HeadingKind headingKind,
    @Nullable Evidence heading,
    String firstWords,
    int depth,
    int parent,
    Role role,
    Span extent,
    @Nullable Timeframe taskPeriod,
    int firstBlock,
    int endBlock) {}
