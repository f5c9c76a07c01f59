package org.roviec.server.intake;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roviec.text.Vietnamese;

/** Words as they are searched: lower case, without marks, so that "ket luan" finds "Kết luận". */
final class SearchWords {

  private SearchWords() {}

  /** The words of several texts, in order; those that are null are left out. */
  static String of(@Nullable String... texts) {
    return Arrays.stream(texts)
        .filter(Objects::nonNull)
        .map(SearchWords::bare)
        .collect(Collectors.joining(" "));
  }

  private static String bare(String text) {
    return Vietnamese.bare(text).replaceAll("\\s+", " ").strip();
  }
}
