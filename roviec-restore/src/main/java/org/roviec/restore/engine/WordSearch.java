package org.roviec.restore.engine;

import java.util.Arrays;

/**
 * Searches the words that may have come out as a form: how every onset fits its beginnings, then
 * how the rimes fit its ends, from the last letter backwards, the likelier branches first and none
 * that can no longer come near the best. Costs are whole steps of the channel. Not for use by
 * several threads.
 */
final class WordSearch {

  /** Share of the channel against a word's frequency. */
  static final float WEIGHT = 0.75f;

  static final int LONGEST_FORM = 16;

  private static final int NO_WAY = 1 << 20;

  /** Places beyond either end of a row, so that three places away can always be asked. */
  private static final int PAD = 3;

  private static final int ROW = LONGEST_FORM + 1 + 2 * PAD;
  private static final int DEEPEST = 20;

  /** How much farther below the best a word may be by its letters alone. */
  private static final float FARTHER = 2f;

  /** What whole words seen before may still take off the best found by letters. */
  private static final float SLACK = 1f;

  /** Steps of the channel to a unit of merit. */
  private static final float STEPS = 1 / (WEIGHT * Channel.STEP);

  private final Lexicon lexicon;
  private final WordParts parts;
  private final Channel channel;
  private final byte[] costs;
  private final FoundWords found;
  private int reach;

  /** Where the channel's costs of no, one, two and three characters from each place on begin. */
  private final int[] places = new int[(LONGEST_FORM + 1 + 2 * PAD) * 4];

  /** What the characters from a place on cost at least, whatever they stand for. */
  private final int[] hope = new int[ROW];

  /** What the characters up to a place cost at least, an onset among them. */
  private final int[] before = new int[ROW];

  private final int[][] onsets = new int[3][];

  /** What the whole costs at least with each onset, by shape. */
  private final int[][] onsetBounds = new int[3][];

  private final int[] onsetBest = new int[ROW];
  private final boolean[] shapes = new boolean[3];
  private final Branches[] branches = new Branches[DEEPEST];

  /** The word judged last, and the costs after each of its letters. */
  private String judged = "";

  private int judgedShape;
  private final int[] judgedRows;

  private int length;
  private int least;

  /** What the best word so far is worth; what one has to be worth as long as there is none. */
  private float bestMerit;

  private boolean hasBest;

  /** How far below the best a word is still worth noting. */
  private float below;

  /** The rimes one letter longer than another, each with its row of costs. */
  private static final class Branches {
    int count;
    int[] node = new int[16];
    int[] bound = new int[16];

    /** The first and the last place from which on the form may still come out. */
    int[] first = new int[16];

    int[] last = new int[16];
    int[] rows = new int[16 * ROW];

    void grow() {
      node = Arrays.copyOf(node, count * 2);
      bound = Arrays.copyOf(bound, count * 2);
      first = Arrays.copyOf(first, count * 2);
      last = Arrays.copyOf(last, count * 2);
      rows = Arrays.copyOf(rows, count * 2 * ROW);
    }
  }

  /** A search that leaves what it finds with the words found. */
  WordSearch(Lexicon lexicon, WordParts parts, Channel channel, FoundWords found) {
    this.lexicon = lexicon;
    this.parts = parts;
    this.channel = channel;
    this.costs = channel.costs();
    this.found = found;
    for (int shape = 0; shape < 3; shape++) {
      onsets[shape] = new int[parts.onsets() * ROW];
      onsetBounds[shape] = new int[parts.onsets()];
    }
    for (int depth = 0; depth < DEEPEST; depth++) {
      branches[depth] = new Branches();
    }
    int longest = Arrays.stream(lexicon.words()).mapToInt(String::length).max().orElse(0);
    judgedRows = new int[(longest + 1) * ROW];
    start(judgedRows);
  }

  /** Sets the form that is searched or judged from now on. */
  void begin(String form) {
    length = form.length();
    judged = "";
    for (int j = 0; j <= length; j++) {
      int code = 0;
      places[j * 4] = channel.place(0, 0);
      for (int k = 1; k <= 3; k++) {
        int id = j + k > length ? 0 : channel.characterId(form.charAt(j + k - 1));
        code = id == 0 || code < 0 ? -1 : code | id << 8 * (k - 1);
        places[j * 4 + k] = channel.place(code, k);
      }
    }
    Arrays.fill(hope, NO_WAY);
    hope[PAD + length] = 0;
    for (int j = length - 1; j >= 0; j--) {
      for (int k = 1; k <= 3; k++) {
        hope[PAD + j] =
            Math.min(hope[PAD + j], channel.least(places[j * 4 + k]) + hope[PAD + j + k]);
      }
    }
  }

  /**
   * The log probability of a word of this shape coming out as the form. What it begins with is not
   * computed again if the word judged before began so, too.
   */
  float judge(int word, int shape) {
    String letters = lexicon.word(word);
    int shared = shape == judgedShape ? sharedBeginning(letters, judged) : 0;
    for (int i = shared; i < letters.length(); i++) {
      boolean raised = shape == Shape.UPPER || shape == Shape.CAPITAL && i == 0;
      int letter = Letters.index(letters.charAt(i)) + (raised ? Letters.CASE : 0);
      after(judgedRows, i * ROW, judgedRows, (i + 1) * ROW, letter, length);
    }
    judged = letters;
    judgedShape = shape;
    return -judgedRows[letters.length() * ROW + PAD + length] * Channel.STEP;
  }

  private static int sharedBeginning(String one, String other) {
    int shared = 0;
    while (shared < Math.min(one.length(), other.length())
        && one.charAt(shared) == other.charAt(shared)) {
      shared++;
    }
    return shared;
  }

  /** A row that says that nothing has come out yet. */
  private static void start(int[] rows) {
    Arrays.fill(rows, 0, ROW, NO_WAY);
    rows[PAD] = 0;
  }

  /**
   * Notes the words that may have come out as the form.
   *
   * @param farthest how far below the best a word may be by its letters and frequency
   * @param floor what even the best is not worth noting below
   * @param known what the best of the words known already is worth, which need not be beaten
   */
  void search(String form, float farthest, float floor, float known) {
    reach = Math.round((farthest + FARTHER) / Channel.STEP);
    least = NO_WAY - 1 - reach;
    bestMerit = Math.max(floor, known);
    hasBest = known > floor;
    chooseShapes(form);
    boolean upperFirst = form.length() > 1 && Character.isUpperCase(form.charAt(1));
    for (int round = 0; round < 2; round++) {
      boolean upper = upperFirst == (round == 0);
      if (upper ? shapes[Shape.UPPER] : shapes[Shape.LOWER] || shapes[Shape.CAPITAL]) {
        below = farthest + SLACK;
        search(upper ? Shape.UPPER : Shape.LOWER, upper ? Shape.UPPER : Shape.CAPITAL);
      }
    }
  }

  private void chooseShapes(String form) {
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
    shapes[Shape.LOWER] = lower > 0 || upper <= 1;
    shapes[Shape.CAPITAL] = !firstLower || upper > 0 || "cosvxzwđkpu".indexOf(form.charAt(0)) >= 0;
    shapes[Shape.UPPER] = upper >= 2 || upper >= lower;
  }

  /**
   * Searches the words of some shapes, whose rimes have letters of the same case: first the best
   * alone, if nothing is known yet, then all that come near it.
   */
  private void search(int firstShape, int lastShape) {
    Arrays.fill(onsetBest, NO_WAY);
    for (int shape = firstShape; shape <= lastShape; shape++) {
      if (shapes[shape]) {
        fitOnsets(shape);
      }
    }
    Arrays.fill(before, NO_WAY);
    for (int j = 0; j <= length; j++) {
      int cost = onsetBest[PAD + j];
      for (int k = 1; k <= Math.min(3, j); k++) {
        cost = Math.min(cost, before[PAD + j - k] + channel.least(places[(j - k) * 4 + k]));
      }
      before[PAD + j] = cost;
    }
    Branches root = branches[0];
    Arrays.fill(root.rows, 0, ROW, NO_WAY);
    root.rows[PAD + length] = 0;
    root.node[0] = 0;
    root.bound[0] = before[PAD + length];
    root.first[0] = length;
    root.last[0] = length;
    float farthest = below;
    if (!hasBest) {
      below = 0;
      rime(0, 0, firstShape, lastShape);
    }
    if (hasBest) {
      below = farthest;
      rime(0, 0, firstShape, lastShape);
    }
  }

  private void fitOnsets(int shape) {
    int[] rows = onsets[shape];
    int[] bounds = onsetBounds[shape];
    start(rows);
    bounds[0] = 0;
    for (int node = 1; node < bounds.length; node++) {
      int parent = parts.onsetParent[node];
      bounds[node] = NO_WAY;
      if (bounds[parent] < NO_WAY) {
        boolean raised = shape == Shape.UPPER || shape == Shape.CAPITAL && parent == 0;
        int letter = parts.onsetLetter[node] + (raised ? Letters.CASE : 0);
        int most = Math.min(length, parts.onsetLength[node] * Channel.LONGEST);
        int bound = after(rows, parent * ROW, rows, node * ROW, letter, most);
        bounds[node] = bound <= limit(parts.likeliestOnset[node]) ? bound : NO_WAY;
      }
    }
    for (int node = 1; node < bounds.length; node++) {
      for (int j = PAD; bounds[node] < NO_WAY && j <= PAD + length; j++) {
        onsetBest[j] = Math.min(onsetBest[j], rows[node * ROW + j]);
      }
    }
  }

  /**
   * Costs of the form up to each place, {@code most} the last that can be reached, after one more
   * letter; the least that the whole can cost.
   */
  private int after(int[] rows, int row, int[] into, int at, int letter, int most) {
    int bound = NO_WAY;
    for (int j = 0; j <= length; j++) {
      int cost = NO_WAY;
      if (j <= most) {
        cost = rows[row + PAD + j] + (costs[places[j * 4] + letter] & 0xff);
        for (int k = 1; k <= Math.min(3, j); k++) {
          int other = rows[row + PAD + j - k] + (costs[places[(j - k) * 4 + k] + letter] & 0xff);
          cost = Math.min(cost, other);
        }
        bound = Math.min(bound, cost + hope[PAD + j]);
      }
      into[at + PAD + j] = cost;
    }
    return bound;
  }

  /**
   * Adds the costs of the form from each place on with one more letter before, unless the whole
   * must cost more than the limit.
   */
  private void ahead(Branches from, int branch, Branches into, int letter, int limit) {
    int row = branch * ROW + PAD;
    int at = into.count * ROW + PAD;
    int[] rows = from.rows;
    int[] ahead = into.rows;
    int first = -1;
    int last = -1;
    int bound = NO_WAY;
    int least = Math.max(0, from.first[branch] - PAD);
    for (int j = least; j <= from.last[branch]; j++) {
      int place = j * 4;
      int cost = rows[row + j] + (costs[places[place] + letter] & 0xff);
      cost = Math.min(cost, rows[row + j + 1] + (costs[places[place + 1] + letter] & 0xff));
      cost = Math.min(cost, rows[row + j + 2] + (costs[places[place + 2] + letter] & 0xff));
      cost = Math.min(cost, rows[row + j + 3] + (costs[places[place + 3] + letter] & 0xff));
      ahead[at + j] = cost;
      int whole = cost + before[PAD + j];
      if (whole <= limit) {
        bound = Math.min(bound, whole);
        last = j;
        first = first < 0 ? j : first;
      }
    }
    if (first >= 0) {
      for (int j = 1; j <= PAD; j++) {
        ahead[at + first - j] = NO_WAY;
        ahead[at + last + j] = NO_WAY;
      }
      into.first[into.count] = first;
      into.last[into.count] = last;
      into.bound[into.count++] = bound;
    }
  }

  private void rime(int depth, int branch, int firstShape, int lastShape) {
    Branches own = branches[depth];
    int node = own.node[branch];
    words(own, branch, firstShape, lastShape);
    int end = parts.rimeBegin[node + 1];
    if (depth + 1 == DEEPEST || parts.rimeBegin[node] == end) {
      return;
    }
    Branches next = branches[depth + 1];
    next.count = 0;
    int likeliest = 0;
    for (int child = parts.rimeBegin[node]; child < end; child++) {
      int limit = limit(parts.likeliest[child]);
      if (own.bound[branch] > limit) {
        continue;
      }
      if (next.count == next.node.length) {
        next.grow();
      }
      int letter = parts.rimeLetter[child] + (firstShape == Shape.UPPER ? Letters.CASE : 0);
      int added = next.count;
      next.node[added] = child;
      ahead(own, branch, next, letter, limit);
      if (next.count > added && next.bound[added] < next.bound[likeliest]) {
        likeliest = added;
      }
    }
    for (int i = 0; i < next.count; i++) {
      int longer = i == 0 ? likeliest : i <= likeliest ? i - 1 : i;
      if (next.bound[longer] <= limit(parts.likeliest[next.node[longer]])) {
        rime(depth + 1, longer, firstShape, lastShape);
      }
    }
  }

  /** What a word may cost that is as likely as this. */
  private int limit(float likely) {
    return Math.min(least + reach, (int) ((likely - bestMerit + below) * STEPS));
  }

  private void words(Branches own, int branch, int firstShape, int lastShape) {
    int node = own.node[branch];
    int begin = parts.wordBegin[node];
    int end = parts.wordBegin[node + 1];
    if (begin == end) {
      return;
    }
    int[] rows = own.rows;
    int row = branch * ROW + PAD;
    int limit = limit(parts.unigram[begin]);
    int from = NO_WAY;
    int to = -1;
    int bound = NO_WAY;
    for (int j = own.first[branch]; j <= own.last[branch]; j++) {
      int whole = rows[row + j] + onsetBest[PAD + j];
      if (whole <= limit) {
        from = Math.min(from, j);
        to = j;
        bound = Math.min(bound, whole);
      }
    }
    for (int i = begin; i < end && bound <= limit; i++) {
      int onset = parts.onset[i];
      for (int shape = firstShape; shape <= lastShape; shape++) {
        if (shapes[shape] && onsetBounds[shape][onset] <= limit) {
          int[] heads = onsets[shape];
          int head = onset * ROW + PAD;
          int cost = NO_WAY;
          for (int j = from; j <= to; j++) {
            cost = Math.min(cost, rows[row + j] + heads[head + j]);
          }
          if (cost <= limit) {
            note(i, shape, cost);
          }
        }
      }
      limit = i + 1 < end ? limit(parts.unigram[i + 1]) : limit;
    }
  }

  private void note(int at, int shape, int cost) {
    float score = -cost * Channel.STEP;
    float merit = WEIGHT * score + parts.unigram[at];
    if (cost <= least + reach
        && merit >= bestMerit - below
        && (length == 1 || !parts.isConsonant[at])) {
      found.note(parts.word[at], shape, score);
      least = Math.min(least, cost);
      bestMerit = Math.max(bestMerit, merit);
      hasBest = true;
    }
  }
}
