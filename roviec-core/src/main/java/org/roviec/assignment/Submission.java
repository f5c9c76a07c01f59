package org.roviec.assignment;

import org.jspecify.annotations.Nullable;
import org.roviec.organization.BodyMention;

/**
 * Who receives, approves or signs the result.
 *
 * @param to the receiving body; the owner itself if it issues
 * @param act what it is asked to do, as written ("ký ban hành", "xem xét"), null if not said
 */
public record Submission(BodyMention to, @Nullable String act) {}
