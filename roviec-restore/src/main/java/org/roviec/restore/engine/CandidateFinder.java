package org.roviec.restore.engine;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words an observed form may stand for: walks the trie of the lexicon level by level with
 * the channel's table of letters against characters, dropping branches that can no longer come near
 * the best. Remembers forms it has seen. Not for use by several threads.
 */
public final class CandidateFinder implements CandidateSource {

  static final float CHANNEL_WEIGHT = 0.75f;
  private static final int MOST = 32;

  /** How far below the best a branch may fall: what usual pages need, and what poor ones do. */
  static final float NARROW = 8.5f;

  static final float WIDE = 10f;

  private static final float MEMORY_TRUST = 3f;

  /**
   * What the letters are worth beside a word's sightings, so that a new scan may differ from old.
   */
  private static final float LETTER_SHARE = 0.5f;

  private static final int LONGEST_FORM = 16;
  private static final float POOR = -12f;
  private static final float NEVER = -1e9f;
  private static final CandidateSet NONE = new CandidateSet(new int[0], new float[0], NEVER);

  private final LanguageModel model;
  private final Lexicon lexicon;
  private final SyllableTrie trie;
  private final @Nullable CandidateFinder general;
  private final Channel channel;
  private final float reach;
  private final Map<String, CandidateSet> known;

  private final float[][] emissions = new float[Letters.COUNT][(LONGEST_FORM + 1) * 4];
  private final int[] emissionOf = new int[Letters.COUNT * (LONGEST_FORM + 1)];
  private final int[] rowAt = new int[(LONGEST_FORM + 1) * 4];
  private final float[] hope = new float[LONGEST_FORM + 1];
  private int formNumber;
  private int length;

  private int[] nodes = new int[512];
  private float[] table = new float[512 * (LONGEST_FORM + 1)];
  private int[] nextNodes = new int[512];
  private float[] nextTable = new float[512 * (LONGEST_FORM + 1)];
  private float[] nextBound = new float[512];
  private final float[] column = new float[LONGEST_FORM + 1];

  private final float[] found;
  private int[] foundWords = new int[256];
  private int foundCount;
  private float bestFound;

  /**
   * A finder over one channel that remembers forms in the map; what another finds in general is
   * only judged anew.
   */
  CandidateFinder(
      Lexicon lexicon,
      LanguageModel model,
      SyllableTrie trie,
      Channel channel,
      Map<String, CandidateSet> known,
      @Nullable CandidateFinder general,
      float reach) {
    this.reach = reach;
    this.known = known;
    this.general = general;
    this.lexicon = lexicon;
    this.model = model;
    this.trie = trie;
    this.channel = channel;
    this.found = new float[lexicon.size() * 3];
    Arrays.fill(found, NEVER);
  }

  /** The candidates for a form; may be empty. */
  @Override
  public CandidateSet find(String form) {
    if (form.length() > LONGEST_FORM || form.isEmpty()) {
      return NONE;
    }
    CandidateSet set = known.get(form);
    if (set == null) {
      set = search(form);
      known.put(form, set);
    }
    return set;
  }

  private CandidateSet search(String form) {
    if (general != null) {
      CandidateSet before = general.find(form);
      if (before.best > POOR && before.size() > 0) {
        return judgeAgain(form, before);
      }
    }
    prepare(form);
    boolean[] shapes = shapesOf(form);
    foundCount = 0;
    bestFound = NEVER;
    int likely = likelyShape(form);
    walk(likely);
    for (int shape = 0; shape < 3; shape++) {
      if (shapes[shape] && shape != likely) {
        walk(shape);
      }
    }
    addMemory(form);
    return collect();
  }

  /** The shape to look in first, so that what is found there bounds the search in the others. */
  private static int likelyShape(String form) {
    if (!Character.isUpperCase(form.charAt(0))) {
      return Shape.LOWER;
    }
    return form.length() > 1 && Character.isUpperCase(form.charAt(1)) ? Shape.UPPER : Shape.CAPITAL;
  }

  /** The candidates found by the general channel, judged by this one. */
  private CandidateSet judgeAgain(String form, CandidateSet before) {
    prepare(form);
    foundCount = 0;
    for (int i = 0; i < before.size(); i++) {
      for (int shape = 0; shape < 3; shape++) {
        if (before.scores[i * 3 + shape] > NEVER) {
          note(before.words[i], shape, judge(before.words[i], shape));
        }
      }
    }
    addMemory(form);
    return collect();
  }

  private float judge(int word, int shape) {
    String letters = lexicon.word(word);
    Arrays.fill(table, 0, length + 1, NEVER);
    table[0] = 0;
    for (int i = 0; i < letters.length(); i++) {
      boolean raised = shape == Shape.UPPER || shape == Shape.CAPITAL && i == 0;
      extend(0, Letters.index(letters.charAt(i)) + (raised ? Letters.CASE : 0), NEVER);
      System.arraycopy(column, 0, table, 0, length + 1);
    }
    return Math.max(table[length], -60f);
  }

  private void prepare(String form) {
    length = form.length();
    formNumber++;
    int[] ids = new int[length + 3];
    for (int i = 0; i < length; i++) {
      ids[i] = channel.characterId(form.charAt(i));
    }
    int nothing = channel.row(0);
    for (int j = 0; j <= length; j++) {
      rowAt[j * 4] = nothing;
      int code = 0;
      boolean strange = false;
      for (int k = 1; k <= 3; k++) {
        if (j + k > length) {
          rowAt[j * 4 + k] = -2;
          continue;
        }
        strange |= ids[j + k - 1] == 0;
        code |= ids[j + k - 1] << 8 * (k - 1);
        rowAt[j * 4 + k] = strange ? -1 : channel.row(code);
      }
    }
    hope[length] = 0;
    for (int j = length - 1; j >= 0; j--) {
      float best = NEVER;
      for (int k = 1; k <= 3 && j + k <= length; k++) {
        best = Math.max(best, channel.best(rowAt[j * 4 + k], k) + hope[j + k]);
      }
      hope[j] = best;
    }
  }

  private static boolean[] shapesOf(String form) {
    int upper = 0;
    int lower = 0;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (Character.isLowerCase(c)) {
        lower++;
      } else if (Character.isUpperCase(c)) {
        upper++;
      }
    }
    boolean firstLower = Character.isLowerCase(form.charAt(0));
    return new boolean[] {
      lower > 0 || upper <= 1,
      !firstLower || upper > 0 || "cosvxzwđkpu".indexOf(form.charAt(0)) >= 0,
      upper >= 2 || upper >= lower
    };
  }

  /** What a letter may have come out as from a place of the form on: none to three characters. */
  private float[] emission(int letter, int from) {
    float[] e = emissions[letter];
    int at = letter * (LONGEST_FORM + 1) + from;
    if (emissionOf[at] != formNumber) {
      emissionOf[at] = formNumber;
      for (int k = 0; k <= 3; k++) {
        int row = rowAt[from * 4 + k];
        e[from * 4 + k] = row == -2 ? NEVER : channel.score(row, k, letter);
      }
    }
    return e;
  }

  private void walk(int shape) {
    int width = length + 1;
    int count = 1;
    nodes[0] = 0;
    Arrays.fill(table, 0, width, NEVER);
    table[0] = 0;
    for (int depth = 0; count > 0 && depth < 16; depth++) {
      int raised = shape == Shape.UPPER || shape == Shape.CAPITAL && depth == 0 ? Letters.CASE : 0;
      int next = 0;
      float bestBound = NEVER;
      for (int i = 0; i < count; i++) {
        int node = nodes[i];
        int end = trie.childBegin[node + 1];
        for (int child = trie.childBegin[node]; child < end; child++) {
          float limit = Math.max(bestFound - reach - 1, bestBound - reach - 3);
          float bound = extend(i * width, trie.letter[child] + raised, limit);
          if (bound < bestFound - reach || bound < bestBound - reach - 3) {
            continue;
          }
          bestBound = Math.max(bestBound, bound);
          if (next == nextNodes.length) {
            grow();
          }
          nextNodes[next] = child;
          nextBound[next] = bound;
          System.arraycopy(column, 0, nextTable, next * width, width);
          next++;
          int word = trie.word[child];
          if (word != 0 && column[length] > bestFound - reach - 1 && !isStump(word)) {
            note(word, shape, column[length]);
            bestFound = Math.max(bestFound, column[length]);
          }
        }
      }
      float least = Math.max(bestFound - reach, bestBound - reach - 3);
      count = 0;
      for (int i = 0; i < next; i++) {
        if (nextBound[i] >= least) {
          nodes[count] = nextNodes[i];
          System.arraycopy(nextTable, i * width, table, count * width, width);
          count++;
        }
      }
    }
  }

  /** Whether the word is a lone consonant though the form is longer. */
  private boolean isStump(int word) {
    return length > 1
        && lexicon.word(word).length() == 1
        && "aeiouy".indexOf(Letters.bare(lexicon.word(word).charAt(0))) < 0;
  }

  /**
   * Sets one more letter behind a row of the table; what cannot reach the limit any more is dropped
   * from the new row. The result is the best that the new row can still reach.
   */
  private float extend(int from, int letter, float limit) {
    Arrays.fill(column, 0, length + 1, NEVER);
    for (int j = 0; j <= length; j++) {
      float so = table[from + j];
      if (so > NEVER) {
        float[] e = emission(letter, j);
        int most = Math.min(3, length - j);
        for (int k = 0; k <= most; k++) {
          column[j + k] = Math.max(column[j + k], so + e[j * 4 + k]);
        }
      }
    }
    float bound = NEVER;
    for (int j = 0; j <= length; j++) {
      float reach = column[j] + hope[j];
      if (reach < limit) {
        column[j] = NEVER;
      }
      bound = Math.max(bound, reach);
    }
    return bound;
  }

  private void grow() {
    int capacity = nextNodes.length * 2;
    nodes = Arrays.copyOf(nodes, capacity);
    table = Arrays.copyOf(table, capacity * (LONGEST_FORM + 1));
    nextNodes = Arrays.copyOf(nextNodes, capacity);
    nextTable = Arrays.copyOf(nextTable, capacity * (LONGEST_FORM + 1));
    nextBound = Arrays.copyOf(nextBound, capacity);
  }

  private void note(int word, int shape, float score) {
    int at = word * 3;
    if (found[at] == NEVER && found[at + 1] == NEVER && found[at + 2] == NEVER) {
      if (foundCount == foundWords.length) {
        foundWords = Arrays.copyOf(foundWords, foundCount * 2);
      }
      foundWords[foundCount++] = word;
    }
    found[at + shape] = Math.max(found[at + shape], score);
  }

  /** Mixes in what was seen of whole words. */
  private void addMemory(String form) {
    WordMemory memory = channel.memory();
    int[] pairs = memory.recall(form);
    for (int i = 0; i < pairs.length; i += 2) {
      int word = pairs[i] / 3;
      int shape = pairs[i] % 3;
      if (found[pairs[i]] == NEVER) {
        note(word, shape, -30f);
      }
    }
    for (int i = 0; i < foundCount; i++) {
      for (int shape = 0; shape < 3; shape++) {
        int at = foundWords[i] * 3 + shape;
        if (found[at] != NEVER) {
          int seen = 0;
          for (int k = 0; k < pairs.length; k += 2) {
            if (pairs[k] == at) {
              seen = pairs[k + 1];
            }
          }
          int total = memory.total(foundWords[i], shape);
          double letters = Math.exp(found[at]);
          float trust = MEMORY_TRUST + memory.forms(foundWords[i], shape) + LETTER_SHARE * total;
          found[at] = (float) Math.log((seen + trust * letters) / (total + trust));
        }
      }
    }
  }

  private CandidateSet collect() {
    float best = NEVER;
    float[] merit = new float[foundCount];
    for (int i = 0; i < foundCount; i++) {
      int at = foundWords[i] * 3;
      float score = Math.max(found[at], Math.max(found[at + 1], found[at + 2]));
      merit[i] = CHANNEL_WEIGHT * score + model.unigram(foundWords[i]);
      best = Math.max(best, merit[i]);
    }
    float limit = best - reach - 1;
    if (foundCount > MOST) {
      float[] sorted = merit.clone();
      Arrays.sort(sorted);
      limit = Math.max(limit, sorted[foundCount - MOST]);
    }
    int n = 0;
    int[] words = new int[foundCount];
    float[] scores = new float[foundCount * 3];
    for (int i = 0; i < foundCount; i++) {
      int at = foundWords[i] * 3;
      if (merit[i] >= limit) {
        words[n] = foundWords[i];
        System.arraycopy(found, at, scores, n * 3, 3);
        n++;
      }
      Arrays.fill(found, at, at + 3, NEVER);
    }
    return new CandidateSet(Arrays.copyOf(words, n), Arrays.copyOf(scores, n * 3), best);
  }
}
