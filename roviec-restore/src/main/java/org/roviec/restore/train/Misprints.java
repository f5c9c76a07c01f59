package org.roviec.restore.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.roviec.restore.engine.Letters;
import org.roviec.restore.engine.Lexicon;
import org.roviec.restore.engine.Tokens;

/**
 * Words of the training text that are other words with a wrong mark ({@code đữ liệu}): nearly
 * always, what follows them follows a word of the same bare letters many times more often.
 */
final class Misprints {

  /** How many times more often the other word must stand there. */
  private static final int OFTENER = 20;

  private static final double NEARLY_ALWAYS = 0.9;

  private final Lexicon lexicon;
  private final Set<Long> pairs = new HashSet<>();

  private Misprints(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The misprints of these paragraphs. */
  static Misprints of(List<String> paragraphs) {
    LexiconBuilder builder = new LexiconBuilder();
    paragraphs.forEach(builder::count);
    Misprints misprints = new Misprints(builder.build());
    misprints.find(counts(Trainer.Stream_.of(paragraphs, misprints.lexicon)));
    return misprints;
  }

  private static Map<Long, Integer> counts(int[] stream) {
    long[] keys = new long[stream.length - 1];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = key(stream[i], stream[i + 1]);
    }
    Arrays.sort(keys);
    Map<Long, Integer> counts = new HashMap<>();
    for (int from = 0; from < keys.length; ) {
      int to = from;
      while (to < keys.length && keys[to] == keys[from]) {
        to++;
      }
      counts.put(keys[from], to - from);
      from = to;
    }
    return counts;
  }

  private static long key(int word, int next) {
    return (long) word << 32 | next;
  }

  private void find(Map<Long, Integer> counts) {
    Map<String, List<Integer>> alike = new HashMap<>();
    for (int word = Lexicon.FIRST; word < lexicon.size(); word++) {
      alike.computeIfAbsent(Letters.bare(lexicon.word(word)), bare -> new ArrayList<>()).add(word);
    }
    int[] all = new int[lexicon.size()];
    int[] doubtful = new int[lexicon.size()];
    List<Long> suspects = new ArrayList<>();
    counts.forEach((key, count) -> {
      int word = (int) (key >>> 32);
      int next = key.intValue();
      all[word] += count;
      if (word >= Lexicon.FIRST) {
        for (int other : alike.getOrDefault(Letters.bare(lexicon.word(word)), List.of())) {
          if (counts.getOrDefault(key(other, next), 0) >= OFTENER * count) {
            doubtful[word] += count;
            suspects.add(key);
            break;
          }
        }
      }
    });
    for (long key : suspects) {
      int word = (int) (key >>> 32);
      if (doubtful[word] >= NEARLY_ALWAYS * all[word]) {
        pairs.add(key);
      }
    }
  }

  /** Whether there is one in the paragraph. */
  boolean isIn(String paragraph) {
    Tokens tokens = Tokens.of(paragraph, 0, paragraph.length());
    for (int i = 0; i < tokens.count(); i++) {
      boolean last = i + 1 == tokens.count() || tokens.breaksBefore(i + 1);
      int next = last ? Lexicon.BREAK : lexicon.symbol(tokens, i + 1);
      if (pairs.contains(key(lexicon.symbol(tokens, i), next))) {
        return true;
      }
    }
    return false;
  }
}
