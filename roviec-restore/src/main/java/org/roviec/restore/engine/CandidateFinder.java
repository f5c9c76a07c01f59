package org.roviec.restore.engine;

import java.util.Arrays;
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
  private final KnownForms known;
  private final @Nullable CandidateFinder general;
  private final WordMemory memory;
  private final float reach;
  private final FoundWords found;
  private final WordSearch search;

  /** What the form at hand was seen to stand for, and what it was in lower case. */
  private int[] seen = WordMemory.NOTHING;

  private int[] seenLower = WordMemory.NOTHING;

  /**
   * A finder over one channel that remembers forms; what another finds in general is only judged
   * anew.
   */
  CandidateFinder(
      Lexicon lexicon,
      LanguageModel model,
      WordParts parts,
      Channel channel,
      KnownForms known,
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

  @Override
  public CandidateSet find(String form) {
    return isTooLong(form) ? NONE : known.find(form, this::search);
  }

  @Override
  public CandidateSet findPart(String form) {
    return isTooLong(form) ? NONE : known.findPart(form, this::searchPart);
  }

  private static boolean isTooLong(String form) {
    return form.length() > WordSearch.LONGEST_FORM;
  }

  private CandidateSet searchPart(String form) {
    search.begin(form);
    float best = recall(form);
    if (!Tokens.isSigns(form)) {
      search.search(form, PART_REACH, PART_FLOOR, best);
    }
    return collect(PART_REACH);
  }

  /** Signs stand for themselves unless whole words were seen to come out so, as ở does as &. */
  private CandidateSet search(String form) {
    search.begin(form);
    CandidateSet before = general == null ? NONE : general.find(form);
    float best = Math.max(recall(form), judge(before));
    if ((before.best <= POOR || before.size() == 0) && !Tokens.isSigns(form)) {
      search.search(form, reach, FoundWords.NEVER, best);
    }
    return collect(reach);
  }

  /**
   * Judges by this channel what the general one found, words that begin alike together; what the
   * best of them is worth.
   */
  private float judge(CandidateSet before) {
    int[] order = new int[before.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = before.words[i] * MOST + i;
    }
    Arrays.sort(order);
    float best = FoundWords.NEVER;
    for (int shape = 0; shape < 3; shape++) {
      for (int ordered : order) {
        if (before.scores[ordered % MOST * 3 + shape] > FoundWords.NEVER) {
          best = Math.max(best, judge(ordered / MOST, shape, LEAST));
        }
      }
    }
    return best;
  }

  /** Notes a word, whatever its letters say of it as this at least; what it is worth. */
  private float judge(int word, int shape, float least) {
    found.note(word, shape, Math.max(least, search.judge(word, shape)));
    return WordSearch.WEIGHT * mixed(word, shape) + model.unigram(word);
  }

  /** Notes the words that were seen to come out as the form; what the best of them is worth. */
  private float recall(String form) {
    seen = memory.recall(form);
    seenLower = isCapitalized(form) ? memory.recall(uncapitalized(form)) : WordMemory.NOTHING;
    float best = FoundWords.NEVER;
    for (int i = 0; i < seen.length; i += 2) {
      best = Math.max(best, judge(seen[i] / 3, seen[i] % 3, SEEN_ONLY));
    }
    for (int i = 0; i < seenLower.length; i += 2) {
      if (seenLower[i] % 3 == Shape.LOWER) {
        best = Math.max(best, judge(seenLower[i] / 3, Shape.CAPITAL, SEEN_ONLY));
      }
    }
    return best;
  }

  /** Mixes in what was seen of whole words. */
  private void addMemory() {
    for (int i = 0; i < found.count; i++) {
      int word = found.words[i];
      for (int shape = 0; shape < 3; shape++) {
        if (found.scores[word * 3 + shape] != FoundWords.NEVER) {
          found.scores[word * 3 + shape] = mixed(word, shape);
        }
      }
    }
  }

  /** What letters say of a word, which is worth so many sightings, mixed with its sightings. */
  private float mixed(int word, int shape) {
    int at = word * 3 + shape;
    float total = memory.total(at);
    float sightings = sightings(seen, at);
    if (seenLower.length > 0 && shape == Shape.CAPITAL) {
      int lower = word * 3 + Shape.LOWER;
      total += LOWER_SHARE * memory.total(lower);
      sightings += LOWER_SHARE * sightings(seenLower, lower);
    }
    float letters = found.scores[at];
    float trust = MEMORY_TRUST + memory.forms(at) + LETTER_SHARE * total;
    if (sightings > 0) {
      return (float) Math.log((sightings + trust * Math.exp(letters)) / (total + trust));
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

  private static int sightings(int[] pairs, int key) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i] == key) {
        return pairs[i + 1];
      }
    }
    return 0;
  }

  /** The words found that are within reach of the best, the best first, but not too many. */
  private CandidateSet collect(float within) {
    addMemory();
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
