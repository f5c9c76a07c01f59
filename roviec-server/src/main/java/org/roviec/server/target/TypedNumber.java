package org.roviec.server.target;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people here type them: 1.234,5 is one thousand two hundred thirty-four and a half. A
 * point that does not part thousands ("8.08") is not guessed at: it is refused, and the page asks
 * for a comma.
 */
public final class TypedNumber {

  private static final Pattern GROUPED = Pattern.compile("[-−]?\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
  private static final Pattern PLAIN = Pattern.compile("[-−]?\\d+(?:,\\d+)?");
  private static final int LONGEST = 30;

  private TypedNumber() {}

  /** The number; empty for what is none, or could mean two. */
  public static Optional<BigDecimal> read(String typed) {
    String bare = typed.strip().replaceAll("[\\s\\u00a0]*%$", "");
    if (bare.length() > LONGEST
        || !(PLAIN.matcher(bare).matches() || GROUPED.matcher(bare).matches())) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(bare.replace(".", "").replace(',', '.').replace('−', '-')));
  }
}
