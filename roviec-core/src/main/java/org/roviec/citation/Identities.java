package org.roviec.citation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roviec.date.WrittenDate;
import org.roviec.lexicon.Words;

/**
 * Settles which mentions are the same act. Numbers of Party papers start anew with every term, so
 * one symbol with two dates is two acts, and an undated mention after them stays unbound.
 */
final class Identities {

  private static final int NAMED_BEFORE_NUMBER = 3;

  private final Words words;
  private final List<Mention> mentions;
  private final Map<String, Acts> byNumber = new HashMap<>();
  private final Map<String, Shorthand> byShortNumber = new HashMap<>();
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

  /** The acts that one symbol has named so far. */
  private static final class Acts {
    private final Map<WrittenDate, Integer> dated = new HashMap<>();
    private int first = -1;

    /** The earlier mention of the same act; −1 if there is none, or it could be more than one. */
    int sameAs(Mention mention) {
      if (mention.date == null) {
        return dated.isEmpty() ? first : dated.size() == 1 ? dated.values().iterator().next() : -1;
      }
      Integer known = dated.get(mention.date);
      return known != null ? known : dated.isEmpty() ? first : -1;
    }

    void add(int i, Mention mention) {
      if (first < 0) {
        first = i;
      }
      if (mention.date != null) {
        dated.putIfAbsent(mention.date, i);
      }
    }
  }

  /** What a kind with a bare number can stand for so far. */
  private record Shorthand(String key, int fullest, boolean ambiguous) {}

  private void numbered(int i, Mention mention, DocumentNumber number) {
    Acts acts = byNumber.computeIfAbsent(number.canonical(), k -> new Acts());
    int same = acts.sameAs(mention);
    if (same >= 0) {
      Mention earlier = mentions.get(same);
      mention.key = earlier.key;
      if (!mention.isFull() && earlier.isFull() || mention.date == null && earlier.date != null) {
        mention.boundTo = same;
      }
    } else if (acts.first >= 0 && mention.date != null) {
      mention.key = number.format() + "@" + mention.date;
    } else {
      mention.key = number.format();
    }
    acts.add(i, mention);
    rememberShort(i, mention, number);
    announced(i, mention);
  }

  private void rememberShort(int i, Mention mention, DocumentNumber number) {
    String shortKey = shortKey(mention.kind, number.number());
    Shorthand known = byShortNumber.get(shortKey);
    if (known == null) {
      byShortNumber.put(shortKey, new Shorthand(mention.key, i, false));
    } else if (!known.key().equals(mention.key)) {
      byShortNumber.put(shortKey, new Shorthand(known.key(), known.fullest(), true));
    } else if (mention.isFull() && !mentions.get(known.fullest()).isFull()) {
      byShortNumber.put(shortKey, new Shorthand(known.key(), i, known.ambiguous()));
    }
  }

  /** A paper named first and given with its number in brackets is one paper. */
  private void announced(int i, Mention mention) {
    if (!words.isMark(mention.start - 1, '(')) {
      return;
    }
    for (int k = i - 1; k >= 0 && k >= i - NAMED_BEFORE_NUMBER; k--) {
      Mention before = mentions.get(k);
      if (before.number == null && before.kind == mention.kind && before.issuerStart >= 0) {
        byName.put(nameKey(before), i);
        before.key = mention.key;
        return;
      }
    }
  }

  private void shortNumber(Mention mention, String digits) {
    Shorthand known = byShortNumber.get(shortKey(mention.kind, digits));
    if (known == null || known.ambiguous()) {
      mention.key = mention.kind.code() + "#" + digits;
    } else {
      mention.key = known.key();
      mention.boundTo = known.fullest();
    }
  }

  private void named(int i, Mention mention) {
    String name = nameKey(mention);
    Integer known = byName.putIfAbsent(name, i);
    mention.key = known == null ? name : mentions.get(known).key;
    if (known == null) {
      return;
    }
    Mention earlier = mentions.get(known);
    if (earlier.isNew && !mention.isNew) {
      mention.status = Citation.Status.PENDING;
    }
    if (mention.date == null && earlier.date != null) {
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
    String issuer = mention.issuerId;
    if (issued && issuer != null) {
      return key.append(issuer).toString();
    }
    int from = issued ? mention.issuerStart : mention.start;
    int to = issued ? mention.issuerEnd : mention.nameEnd;
    for (int i = from; i < to; i++) {
      if (words.isWord(i) || words.isNumber(i)) {
        key.append(i == from ? "" : " ").append(words.folded(i));
      }
    }
    return key.toString();
  }
}
