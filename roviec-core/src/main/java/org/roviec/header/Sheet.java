package org.roviec.header;

import org.roviec.finding.Confidence;
import org.roviec.finding.Evidence;
import org.roviec.finding.RuleId;
import org.roviec.lexicon.Words;

/** The words of a paper with what the eye sees of their layout: lines and capitals. */
final class Sheet {

  private final Words words;
  private final String text;

  Sheet(Words words) {
    this.words = words;
    this.text = words.view().text();
  }

  Words words() {
    return words;
  }

  int count() {
    return words.count();
  }

  /** How many line feeds stand before word {@code i}; at least one before the first word. */
  int linesBefore(int i) {
    if (i <= 0 || i >= words.count()) {
      return 2;
    }
    int lines = 0;
    for (int k = words.end(i - 1); k < words.start(i); k++) {
      if (text.charAt(k) == '\n') {
        lines++;
      }
    }
    return lines;
  }

  /** Whether word {@code i} is the first of its line, ornaments apart. */
  boolean startsLine(int i) {
    int at = i;
    while (at > 0 && isOrnament(at - 1) && linesBefore(at) == 0) {
      at--;
    }
    return linesBefore(at) > 0;
  }

  /** The first word at or after {@code i} + 1 that begins a line; the count if none. */
  int lineEnd(int i) {
    int at = i + 1;
    while (at < words.count() && linesBefore(at) == 0) {
      at++;
    }
    return at;
  }

  /** The first word of the line that {@code i} stands in. */
  int lineStart(int i) {
    int at = i;
    while (at > 0 && linesBefore(at) == 0) {
      at--;
    }
    return at;
  }

  /** Whether {@code i} is a star, dash, bar or the like. */
  boolean isOrnament(int i) {
    return "*-_|—–~=+#•".indexOf(text.charAt(words.start(i))) >= 0;
  }

  /** Whether {@code i} is a word in capitals. */
  boolean isUpper(int i) {
    if (!words.isCapitalized(i)) {
      return false;
    }
    for (int k = words.start(i) + 1; k < words.end(i); k++) {
      if (!Character.isUpperCase(text.charAt(k))) {
        return false;
      }
    }
    return true;
  }

  /** Whether every word of a stretch is in capitals, and there is at least one. */
  boolean isUpper(int from, int to) {
    boolean some = false;
    for (int i = from; i < to; i++) {
      if (words.isWord(i)) {
        if (!isUpper(i)) {
          return false;
        }
        some = true;
      }
    }
    return some;
  }

  /** The stretch as one line, ornaments of bold and italic left out. */
  String text(int from, int to) {
    return text.substring(words.start(from), words.end(to - 1))
        .replace("*", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  Evidence evidence(int from, int to) {
    return Evidence.at(words.view(), words.start(from), words.end(to - 1));
  }

  <T> Stated<T> stated(T value, int from, int to, String rule, double confidence) {
    return new Stated<>(value, evidence(from, to), new RuleId(rule), Confidence.of(confidence));
  }

  Stated<String> stated(int from, int to, String rule, double confidence) {
    return stated(text(from, to), from, to, rule, confidence);
  }
}
