package org.roviec.outline;

import org.jspecify.annotations.Nullable;
import org.roviec.finding.Evidence;

/**
 * A footnote: its body and the call it hangs on.
 *
 * @param marker as printed ({@code 1}, {@code ¹})
 * @param text the body
 * @param anchor the call in the running text, null if none was found
 * @param anchorText the words the note qualifies, null if no call was found
 * @param block index of the block that holds the body
 * @param anchorBlock index of the block that holds the call, −1 if none
 * @param anchorAt offset of the call in the outline's view, −1 if none
 */
public record Footnote(
    String marker,
    Evidence text,
    @Nullable Evidence anchor,
    @Nullable Evidence anchorText,
    int block,
    int anchorBlock,
    int anchorAt) {}
