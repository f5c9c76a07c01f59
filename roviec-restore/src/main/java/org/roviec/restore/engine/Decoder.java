package org.roviec.restore.engine;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Decides what the tokens of a damaged text stand for. Works through the text in stretches that end
 * at sentence breaks, so memory is bounded and time linear. Not for use by several threads.
 */
public final class Decoder {

  private static final int LONGEST_JOINED = 14;
  private static final int STRETCH = 250;
  private static final int LONGEST_STRETCH = 600;

  private static final float NUMBER_COST = 0.3f;
  private static final float DIGIT_COST = 2.8f;
  private static final float MIXED_COST = 4f;
  private static final float MEASURE_COST = 2f;
  private static final float NAME_COST = 4f;
  private static final float FOREIGN_COST = 4f;
  private static final float LETTER_COST = 2.6f;
  private static final float INITIAL_COST = 2f;
  private static final float STRANGE_COST = 1.5f;
  private static final float ROMAN_COST = 1f;
  private static final float ROMAN_REPAIR_COST = 1.5f;
  private static final float NEVER = -1e8f;

  private final Lexicon lexicon;
  private final LanguageModel model;
  private final CandidateSource source;
  private final boolean repairsJoins;
  private final float weight;
  private final @Nullable DocumentMemory memory;
  private final Lattice lattice;
  private Options options = new Options();
  private int[] begin = new int[LONGEST_STRETCH * 2 + 8];
  private int[] tokenOf = new int[LONGEST_STRETCH * 2 + 8];
  private int slots;

  /**
   * A decoder.
   *
   * @param source where candidates come from
   * @param repairsJoins whether words may have run together or fallen apart
   * @param weight of the channel against the language model
   * @param memory what the document says again and again, null where not known
   */
  Decoder(
      Lexicon lexicon,
      LanguageModel model,
      CandidateSource source,
      boolean repairsJoins,
      float weight,
      @Nullable DocumentMemory memory) {
    this.lexicon = lexicon;
    this.model = model;
    this.source = source;
    this.repairsJoins = repairsJoins;
    this.weight = weight;
    this.memory = memory;
    this.lattice = new Lattice(model, memory);
  }

  /** Decides all tokens; tells the progress in tokens done. */
  public Decoded decode(Tokens tokens, IntConsumer progress) {
    Decoded decoded = new Decoded(tokens.count());
    Lattice.Context context = new Lattice.Context(Lexicon.BREAK, -1, -1);
    int from = 0;
    while (from < tokens.count()) {
      int to = endOfStretch(tokens, from);
      context = stretch(tokens, from, to, context, decoded);
      from = to;
      progress.accept(from);
    }
    return decoded;
  }

  private static int endOfStretch(Tokens tokens, int from) {
    int limit = Math.min(tokens.count(), from + LONGEST_STRETCH);
    for (int i = from + STRETCH; i < limit; i++) {
      if (tokens.breaksBefore(i)) {
        return i;
      }
    }
    return limit;
  }

  private Lattice.Context stretch(
      Tokens tokens, int from, int to, Lattice.Context context, Decoded decoded) {
    slots = 0;
    options.count = 0;
    for (int token = from; token < to; token++) {
      if (tokens.breaksBefore(token) && (token > 0)) {
        openSlot(-1);
        options.add(Lexicon.BREAK, Shape.LOWER, 0);
      }
      openSlot(token);
      addOptions(tokens, token, token + 1 < to);
    }
    begin[slots] = options.count;
    int[] chosen = new int[slots];
    Lattice.Context end = lattice.search(options, begin, slots, context, chosen);
    for (int slot = 0; slot < slots; slot++) {
      if (tokenOf[slot] >= 0 && chosen[slot] >= 0) {
        decoded.choose(tokenOf[slot], options, begin[slot], begin[slot + 1], chosen[slot]);
      }
    }
    return end;
  }

  private void openSlot(int token) {
    if (slots + 2 > begin.length) {
      begin = Arrays.copyOf(begin, slots * 2);
      tokenOf = Arrays.copyOf(tokenOf, slots * 2);
    }
    begin[slots] = options.count;
    tokenOf[slots++] = token;
  }

  private void addOptions(Tokens tokens, int token, boolean hasNext) {
    String form = tokens.string(token);
    switch (tokens.kind(token)) {
      case Tokens.CODE -> options.add(Lexicon.CODE, Shape.LOWER, 0);
      case Tokens.NUMBER -> {
        options.add(
            Lexicon.NUMBER, Shape.LOWER, -weight * (NUMBER_COST + DIGIT_COST * form.length()));
        if (repairsJoins && form.length() <= 4 && isNumeral(form) && !tokens.isListNumber(token)) {
          addWords(source.find(form), context(tokens, token));
        }
      }
      default -> addWordOptions(tokens, token, form, hasNext);
    }
  }

  private void addWordOptions(Tokens tokens, int token, String form, boolean hasNext) {
    CandidateSet set = source.find(form);
    int context = context(tokens, token);
    addWords(set, context);
    addForeign(form, set, tokens.inCapitals(token));
    addRoman(form);
    if (!repairsJoins || memory != null && memory.isWhole(token)) {
      return;
    }
    if (set.best < -11f && form.length() <= LONGEST_JOINED) {
      addJoined(form, context);
    }
    if (hasNext
        && set.size() > 0
        && tokens.kind(token + 1) == Tokens.WORD
        && tokens.onlyBlanksAfter(token)
        && tokens.end(token + 1) - tokens.start(token + 1) + form.length() <= 9) {
      String next = tokens.string(token + 1);
      CandidateSet nextSet = source.find(next);
      if (nextSet.size() > 0
          && (form.length() == 1 || next.length() == 1 || set.best < -12f || nextSet.best < -12f)) {
        addBroken(form + next, context);
      }
    }
  }

  private void addWords(CandidateSet set, int context) {
    for (int i = 0; i < set.size(); i++) {
      add(set.words[i], set, i, context);
    }
  }

  private void add(int word, CandidateSet set, int at, int context) {
    int shape = bestShape(word, set, at, context);
    options.add(word, shape, weight * shaped);
  }

  private float shaped;

  /** The likeliest shape of a candidate here; leaves its log probability in {@link #shaped}. */
  private int bestShape(int word, CandidateSet set, int at, int context) {
    int best = 0;
    shaped = NEVER * 2;
    for (int shape = 0; shape < 3; shape++) {
      float score = set.scores[at * 3 + shape];
      if (score > NEVER) {
        score += CasePrior.log(lexicon, word, shape, context);
        if (score > shaped) {
          shaped = score;
          best = shape;
        }
      }
    }
    return best;
  }

  /** The token kept as it is: a foreign word, a name, a code, a number. */
  private void addForeign(String form, CandidateSet set, boolean inCapitals) {
    int digits = 0;
    int capitals = 0;
    int strange = 0;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
      capitals += Character.isUpperCase(c) ? 1 : 0;
      strange += Character.isLetter(c) && c < 0x250 ? c < 0x80 ? 0 : 1 : 4;
    }
    strange += digits == 0 && capitals == 0 && !hasVowel(form) ? 3 : 0;
    if (digits > 0) {
      if (Digits.isMeasure(form)) {
        options.add(Lexicon.CODE, Shape.LOWER, -weight * MEASURE_COST);
      }
      options.add(
          Lexicon.CODE,
          Shape.LOWER,
          -weight
              * (capitals + digits == form.length()
                  ? 1 + MIXED_COST + 1.6f * form.length()
                  : 2 + 3f * form.length()));
      String repaired = Digits.repair(form);
      if (repaired != null) {
        options.add(Lexicon.NUMBER, Shape.CAPITAL, -weight * (2f + 1.6f * form.length()));
      }
    }
    if (digits == 0 || set.size() == 0) {
      boolean initials = capitals == form.length() && capitals <= 5 && strange == 0 && !inCapitals;
      float cost = initials ? 0 : capitals > 0 ? NAME_COST : FOREIGN_COST;
      float letter = initials ? INITIAL_COST : LETTER_COST;
      options.add(
          set.size() == 0 && Tokens.isSigns(form) ? Lexicon.CODE : Lexicon.UNKNOWN,
          Shape.LOWER,
          -weight * (cost + letter * form.length() + STRANGE_COST * strange));
    }
  }

  private void addRoman(String form) {
    String numeral = Digits.roman(form);
    if (numeral != null) {
      boolean kept = numeral.equals(form);
      options.add(
          Lexicon.NUMBER,
          kept ? Shape.LOWER : Shape.UPPER,
          -weight * ((kept ? ROMAN_COST : ROMAN_REPAIR_COST) + 1.2f * form.length()));
    }
  }

  private void addJoined(String form, int context) {
    for (int cut = 1; cut < form.length(); cut++) {
      CandidateSet left = source.findPart(form.substring(0, cut));
      if (left.size() == 0 || left.best < -14f) {
        continue;
      }
      CandidateSet right = source.findPart(form.substring(cut));
      if (right.size() == 0 || right.best < -14f) {
        continue;
      }
      for (int l : top(left)) {
        int leftShape = bestShape(left.words[l], left, l, context);
        float leftScore = shaped;
        for (int r : top(right)) {
          int rightShape =
              bestShape(
                  right.words[r],
                  right,
                  r,
                  context == CasePrior.START ? CasePrior.INSIDE : context);
          options.add(
              left.words[l],
              right.words[r],
              leftShape + 4 * rightShape,
              1,
              cut,
              weight * (leftScore + shaped) - 5f);
        }
      }
    }
  }

  private void addBroken(String form, int context) {
    CandidateSet set = source.findPart(form);
    if (set.best < -15f) {
      return;
    }
    for (int i = 0; i < set.size(); i++) {
      int shape = bestShape(set.words[i], set, i, context);
      options.add(set.words[i], -1, shape, 2, 0, weight * shaped - 4f);
    }
  }

  private int[] top(CandidateSet set) {
    int[] top = {-1, -1, -1};
    float[] merit = {NEVER, NEVER, NEVER};
    for (int i = 0; i < set.size(); i++) {
      float m =
          weight
                  * Math.max(
                      set.scores[i * 3], Math.max(set.scores[i * 3 + 1], set.scores[i * 3 + 2]))
              + model.unigram(set.words[i]);
      int at = 3;
      while (at > 0 && m > merit[at - 1]) {
        at--;
      }
      if (at < 3) {
        for (int k = 2; k > at; k--) {
          merit[k] = merit[k - 1];
          top[k] = top[k - 1];
        }
        merit[at] = m;
        top[at] = i;
      }
    }
    int n = 0;
    while (n < 3 && top[n] >= 0) {
      n++;
    }
    return Arrays.copyOf(top, n);
  }

  private static boolean hasVowel(String form) {
    for (int i = 0; i < form.length(); i++) {
      if ("aeiouyAEIOUY".indexOf(Letters.bare(form.charAt(i))) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a number has nothing but digits, after what an s may have come out as: {@code $6}. */
  private static boolean isNumeral(String form) {
    for (int i = form.charAt(0) == '$' ? 1 : 0; i < form.length(); i++) {
      if (form.charAt(i) < '0' || form.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static int context(Tokens tokens, int token) {
    return tokens.inCapitals(token)
        ? CasePrior.CAPITALS
        : tokens.breaksBefore(token) ? CasePrior.START : CasePrior.INSIDE;
  }
}
