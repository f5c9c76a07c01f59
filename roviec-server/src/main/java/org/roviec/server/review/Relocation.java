package org.roviec.server.review;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds words again in another text of the same document; blanks do not count. */
final class Relocation {

  private Relocation() {}

  /** Where the words stand, nearest to where they stood; −1 if nowhere. */
  static int of(String text, String quote, int near) {
    int best = -1;
    Matcher matcher = pattern(quote).matcher(text);
    while (!quote.isBlank() && matcher.find()) {
      if (best < 0 || Math.abs(matcher.start() - near) < Math.abs(best - near)) {
        best = matcher.start();
      }
    }
    return best;
  }

  /** Where the words that begin at a place end. */
  static int end(String text, String quote, int start) {
    Matcher matcher = pattern(quote).matcher(text);
    return matcher.find(start) ? matcher.end() : start;
  }

  private static Pattern pattern(String quote) {
    String words =
        Stream.of(quote.strip().split("\\s+"))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    return Pattern.compile(words);
  }
}
