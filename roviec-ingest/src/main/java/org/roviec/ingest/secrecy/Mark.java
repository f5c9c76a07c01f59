package org.roviec.ingest.secrecy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One rule of the gate.
 *
 * @param id told to the caller when it fires
 * @param places where it looks
 * @param plain whether letters are compared without their marks
 * @param pattern of the whole words
 * @param notAfter words that make it part of a longer phrase when they stand before it
 * @param notBefore the same for words behind it
 */
record Mark(
    String id,
    Set<Place> places,
    boolean plain,
    Pattern pattern,
    Set<String> notAfter,
    Set<String> notBefore) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  boolean fires(Place place, String words, String before, String after) {
    return places.contains(place)
        && pattern.matcher(plain ? plain(words) : words).matches()
        && !isIn(before, notAfter)
        && !isIn(after, notBefore);
  }

  private boolean isIn(String word, Set<String> words) {
    String low = word.toLowerCase(Locale.ROOT);
    return words.contains(plain ? plain(low) : low);
  }

  private static String plain(String words) {
    String apart = Normalizer.normalize(words, Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").replace('đ', 'd').replace('Đ', 'D');
  }
}
