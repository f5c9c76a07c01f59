package org.roviec.organization;

import org.jspecify.annotations.Nullable;
import org.roviec.finding.Evidence;

/**
 * A body, post or class of them as a text names it.
 *
 * @param evidence where and in which words
 * @param body stable id of a body known to the lexicon (such as {@code TINH_UY}); null if unknown
 * @param bodyClass one body or a class of bodies
 * @param emphasis named as "nhất là …", within a wider group
 */
public record BodyMention(
    Evidence evidence, @Nullable String body, BodyClass bodyClass, boolean emphasis) {}
