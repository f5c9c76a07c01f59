package org.roviec.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.Words;

/**
 * Settles which mentions are the same act. Numbers of Party papers start anew with every term, so
 * one symbol with two dates is two acts, and an undated mention between them stays unbound.
 */
final class Identities {

  private final Words words;
  private final List<Mention> mentions;
  private final Map<String, List<Integer>> byNumber = new HashMap<>();
  private final Map<String, List<Integer>> byShortNumber = new HashMap<>();
  private final Map<String, Integer> byName = new HashMap<>();

  private Identities(Words words, List<Mention> mentions) {
    this.words = words;
    this.mentions = mentions;
  }

  /** Gives every mention its key, and binds the short ones to the full ones before them. */
  static void settle(Words words, List<Mention> mentions) {
    new Identities(words, mentions).settle();
  }

  private void settle() {
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      DocumentNumber number = mention.number;
      if (number != null) {
        numbered(i, mention, number);
      } else if (mention.bareNumber != null) {
        shortNumber(mention, mention.bareNumber);
      } else {
        named(i, mention);
      }
    }
  }

  private void numbered(int i, Mention mention, DocumentNumber number) {
    List<Integer> earlier = byNumber.computeIfAbsent(number.canonical(), k -> new ArrayList<>(2));
    Mention same = sameAct(earlier, mention);
    mention.key = same == null ? number.format() : same.key;
    if (same == null && !earlier.isEmpty() && mention.date != null) {
      mention.key = number.format() + "@" + mention.date;
    }
    if (same != null && mention.date == null && same.date != null) {
      mention.boundTo = mentions.indexOf(same);
    }
    earlier.add(i);
    byShortNumber
        .computeIfAbsent(shortKey(mention.kind, number.number()), k -> new ArrayList<>(2))
        .add(i);
    announced(i, mention);
  }

  /** The earlier mention of the same act; null if there is none, or more than one act. */
  private @Nullable Mention sameAct(List<Integer> earlier, Mention mention) {
    Mention found = null;
    for (int k : earlier) {
      Mention other = mentions.get(k);
      if (mention.date != null && other.date != null) {
        if (mention.date.equals(other.date)) {
          return other;
        }
      } else if (found == null || !found.isFull() && other.isFull()) {
        found = other;
      } else if (mention.date == null
          && found.date != null
          && other.date != null
          && !found.date.equals(other.date)) {
        return null;
      }
    }
    return found;
  }

  /** A paper named first and given with its number in brackets is one paper. */
  private void announced(int i, Mention mention) {
    if (i == 0 || !words.isMark(mention.start - 1, '(')) {
      return;
    }
    for (int k = i - 1; k >= 0 && k >= i - 3; k--) {
      Mention before = mentions.get(k);
      if (before.number == null && before.kind == mention.kind && before.issuerStart >= 0) {
        byName.put(nameKey(before), i);
        before.key = mention.key;
        return;
      }
    }
  }

  private void shortNumber(Mention mention, String digits) {
    List<Integer> earlier = byShortNumber.getOrDefault(shortKey(mention.kind, digits), List.of());
    String key = null;
    for (int k : earlier) {
      Mention other = mentions.get(k);
      if (key != null && !key.equals(other.key)) {
        key = null;
        mention.boundTo = -1;
        break;
      }
      key = other.key;
      if (mention.boundTo < 0 || !mentions.get(mention.boundTo).isFull() && other.isFull()) {
        mention.boundTo = k;
      }
    }
    mention.key = key == null ? mention.kind.code() + "#" + digits : key;
  }

  private void named(int i, Mention mention) {
    String name = nameKey(mention);
    Integer known = byName.putIfAbsent(name, i);
    mention.key = known == null ? name : mentions.get(known).key;
    if (known != null && mentions.get(known).isNew && !mention.isNew) {
      mention.status = Citation.Status.PENDING;
    }
    if (known != null && !mention.isFull() && mentions.get(known).isFull()) {
      mention.boundTo = known;
    }
  }

  private static String shortKey(DocumentKind kind, String digits) {
    int zeros = 0;
    while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
      zeros++;
    }
    return kind + "#" + digits.substring(zeros);
  }

  private String nameKey(Mention mention) {
    StringBuilder key = new StringBuilder(mention.kind.code()).append(':');
    if (mention.session != null) {
      key.append(mention.session).append(':');
    }
    boolean issued = mention.issuerStart >= 0;
    if (issued && mention.issuerId != null) {
      return key.append(mention.issuerId).toString();
    }
    int from = issued ? mention.issuerStart : mention.start;
    int to = issued ? mention.issuerEnd : mention.end;
    for (int i = from; i < to; i++) {
      if (words.isWord(i) || words.isNumber(i)) {
        key.append(i == from ? "" : " ").append(words.folded(i));
      }
    }
    return key.toString();
  }
}
