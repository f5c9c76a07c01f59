package org.roviec.server.register;

import org.jspecify.annotations.Nullable;

/**
 * What a task rests on (căn cứ giao): a sentence of a document that was read, or words typed by the
 * person who opened it.
 *
 * @param label for people: "Kết luận số 684-KL/TU ngày 10/8/2023, mục II.3"
 * @param documentId the document; null where it is not in the system
 * @param verdictId the reviewed finding; null for a task opened by hand
 * @param start first character of the sentence in the document's text, in UTF-16 units
 * @param end end of the sentence, exclusive
 * @param quote the sentence
 * @param section heading it stands under
 */
public record Basis(
    String label,
    @Nullable Long documentId,
    @Nullable Long verdictId,
    @Nullable Integer start,
    @Nullable Integer end,
    @Nullable String quote,
    @Nullable String section) {

  /** Words typed by hand. */
  public static Basis typed(String label) {
    return new Basis(label, null, null, null, null, null, null);
  }
}
