package org.roviec.restore.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words an observed form may stand for: what {@link WordSearch} finds by letters, mixed
 * with what whole words were seen to come out as. Remembers forms it has seen. Not for use by
 * several threads.
 */
public final class CandidateFinder implements CandidateSource {

  private static final int MOST = 40;

  /**
   * How far below the best a word may be by its letters and frequency: what usual pages need, and
   * what poor ones do.
   */
  static final float NARROW = 8.5f;

  static final float WIDE = 9f;

  /** How far below the best a word may be that is only a part of what was written. */
  private static final float PART_REACH = 5f;

  /** What the best of such words must be worth. */
  private static final float PART_FLOOR = -15f;

  private static final float MEMORY_TRUST = 3f;

  /**
   * What the letters are worth beside a word's sightings, so that a new scan may differ from old.
   */
  private static final float LETTER_SHARE = 0.5f;

  /** What a word's sightings in lower case are worth where it begins with a capital. */
  private static final float LOWER_SHARE = 0.5f;

  private static final float POOR = -12f;
  private static final float LEAST = -60f;
  private static final float SEEN_ONLY = -30f;
  private static final CandidateSet NONE =
      new CandidateSet(new int[0], new float[0], FoundWords.NEVER);

  private final LanguageModel model;
  private final Map<String, CandidateSet> known;
  private final Map<String, CandidateSet> knownParts = new HashMap<>();
  private final @Nullable CandidateFinder general;
  private final WordMemory memory;
  private final float reach;
  private final FoundWords found;
  private final WordSearch search;

  /**
   * A finder over one channel that remembers forms in the map; what another finds in general is
   * only judged anew.
   */
  CandidateFinder(
      Lexicon lexicon,
      LanguageModel model,
      WordParts parts,
      Channel channel,
      Map<String, CandidateSet> known,
      @Nullable CandidateFinder general,
      float reach) {
    this.model = model;
    this.known = known;
    this.general = general;
    this.memory = channel.memory();
    this.reach = reach;
    found = new FoundWords(lexicon.size());
    search = new WordSearch(lexicon, parts, channel, found);
  }

  /** The candidates for a form; may be empty. */
  @Override
  public CandidateSet find(String form) {
    if (form.length() > WordSearch.LONGEST_FORM || form.isEmpty()) {
      return NONE;
    }
    CandidateSet set = known.get(form);
    if (set == null) {
      set = search(form);
      known.put(form, set);
    }
    return set;
  }

  @Override
  public CandidateSet findPart(String form) {
    if (form.length() > WordSearch.LONGEST_FORM || form.isEmpty()) {
      return NONE;
    }
    CandidateSet set = known.get(form);
    if (set == null) {
      set = knownParts.get(form);
    }
    if (set == null) {
      search.begin(form);
      search.search(form, PART_REACH, PART_FLOOR);
      addMemory(form);
      set = collect(PART_REACH);
      knownParts.put(form, set);
    }
    return set;
  }

  private CandidateSet search(String form) {
    CandidateSet before = general == null ? NONE : general.find(form);
    search.begin(form);
    if (before.best > POOR && before.size() > 0) {
      judge(before);
    } else {
      search.search(form, reach, FoundWords.NEVER);
    }
    addMemory(form);
    return collect(reach);
  }

  /** Judges by this channel what the general one found. */
  private void judge(CandidateSet before) {
    for (int i = 0; i < before.size(); i++) {
      for (int shape = 0; shape < 3; shape++) {
        if (before.scores[i * 3 + shape] > FoundWords.NEVER) {
          int word = before.words[i];
          found.note(word, shape, Math.max(LEAST, search.judge(word, shape)));
        }
      }
    }
  }

  /** Mixes in what was seen of whole words. */
  private void addMemory(String form) {
    int[] pairs = memory.recall(form);
    int[] lower = isCapitalized(form) ? memory.recall(uncapitalized(form)) : WordMemory.NOTHING;
    float[] scores = found.scores;
    for (int i = 0; i < pairs.length; i += 2) {
      if (scores[pairs[i]] == FoundWords.NEVER) {
        found.note(pairs[i] / 3, pairs[i] % 3, SEEN_ONLY);
      }
    }
    for (int i = 0; i < lower.length; i += 2) {
      if (lower[i] % 3 == Shape.LOWER && scores[lower[i] + Shape.CAPITAL] == FoundWords.NEVER) {
        found.note(lower[i] / 3, Shape.CAPITAL, SEEN_ONLY);
      }
    }
    for (int i = 0; i < found.count; i++) {
      int word = found.words[i];
      for (int at = word * 3; at < word * 3 + 3; at++) {
        if (scores[at] != FoundWords.NEVER) {
          float total = memory.total(at);
          float seen = seen(pairs, at);
          if (lower.length > 0 && at == word * 3 + Shape.CAPITAL) {
            total += LOWER_SHARE * memory.total(word * 3 + Shape.LOWER);
            seen += LOWER_SHARE * seen(lower, word * 3 + Shape.LOWER);
          }
          float trust = MEMORY_TRUST + memory.forms(at) + LETTER_SHARE * total;
          scores[at] = mixed(scores[at], trust, seen, total);
        }
      }
    }
  }

  /** What letters say, which is worth so many sightings, mixed with the sightings. */
  private static float mixed(float letters, float trust, float seen, float total) {
    if (seen > 0) {
      return (float) Math.log((seen + trust * Math.exp(letters)) / (total + trust));
    }
    return total > 0 ? letters + (float) Math.log(trust / (total + trust)) : letters;
  }

  private static boolean isCapitalized(String form) {
    return Character.isUpperCase(form.charAt(0))
        && (form.length() == 1 || !Character.isUpperCase(form.charAt(1)));
  }

  private static String uncapitalized(String form) {
    return Character.toLowerCase(form.charAt(0)) + form.substring(1);
  }

  private static int seen(int[] pairs, int key) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i] == key) {
        return pairs[i + 1];
      }
    }
    return 0;
  }

  /** The words found that are within reach of the best, the best first, but not too many. */
  private CandidateSet collect(float within) {
    int count = found.count;
    long[] ranked = new long[count];
    for (int i = 0; i < count; i++) {
      int word = found.words[i];
      float merit = WordSearch.WEIGHT * found.best(word) + model.unigram(word);
      ranked[i] = rank(merit) << 32 | word;
    }
    Arrays.sort(ranked);
    float best = count == 0 ? FoundWords.NEVER : merit(ranked[0]);
    int n = 0;
    while (n < Math.min(count, MOST) && merit(ranked[n]) >= best - within) {
      n++;
    }
    int[] words = new int[n];
    float[] scores = new float[n * 3];
    for (int i = 0; i < n; i++) {
      words[i] = (int) ranked[i];
      System.arraycopy(found.scores, words[i] * 3, scores, i * 3, 3);
    }
    found.clear();
    return new CandidateSet(words, scores, best);
  }

  /** A number that is the lower the better the merit, which is never above zero. */
  private static long rank(float merit) {
    return Float.floatToRawIntBits(-Math.min(0, merit)) & 0x7fffffffL;
  }

  private static float merit(long ranked) {
    return -Float.intBitsToFloat((int) (ranked >>> 32));
  }
}
