package org.roviec.restore.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The search through the options of a stretch of tokens: a beam over contexts of the language
 * model, keeping every arc, so that forward and backward sums over the same arcs say how likely
 * each option is given all the others. One lattice serves one decoder; it is reused from stretch to
 * stretch.
 */
final class Lattice {

  private static final int BEAM = 16;
  private static final float WIDTH = 8f;
  private static final int UNKNOWN = -2;

  private final LanguageModel model;
  private final @Nullable DocumentMemory memory;

  // Hypotheses, all positions side by side.
  private int states;
  private int[] last = new int[512];
  private int[] pair = new int[512];
  private int[] triple = new int[512];
  private float[] best = new float[512];
  private int[] bestArc = new int[512];
  private double[] forward = new double[512];
  private double[] backward = new double[512];

  // Arcs, all positions side by side.
  private int arcs;
  private int[] arcFrom = new int[2048];
  private int[] arcTo = new int[2048];
  private int[] arcOption = new int[2048];
  private float[] arcScore = new float[2048];
  private double[] arcWeight = new double[2048];

  private int[] firstState = new int[1024];
  private int[] firstArc = new int[1024];
  private float[] scale = new float[1024];

  // Scratch for one position.
  private int[] newPair = new int[2048];
  private int[] newTriple = new int[2048];
  private int[] newLast = new int[2048];
  private final Step step = new Step();
  private int[] slotOf = new int[1024];

  // Looked-up children of contexts, per word of the slot.
  private final SlotWords slot;
  private int[] wordOf = new int[64];
  private int[] tripleChild = new int[64];
  private int[] memoLast = new int[64];
  private int[][] memoLastChild = new int[64][];
  private int memoLasts;
  private int[] memoPair = new int[64];
  private int[][] memoPairChild = new int[64][];
  private int memoPairs;

  /** A lattice; {@code memory}: what the document says again and again, null where not known. */
  Lattice(LanguageModel model, @Nullable DocumentMemory memory) {
    this.model = model;
    this.memory = memory;
    slot = new SlotWords(model.size(1));
  }

  /** What a word is worth after another, its worth in the language being known. */
  private float remembered(int before, int word, float score) {
    return memory == null ? score : memory.score(before, word, score);
  }

  /** Context of the model at a boundary, to begin the next stretch with. */
  record Context(int last, int pair, int triple) {}

  private static final class Step {
    float score;
    int pair;
    int triple;
  }

  /**
   * Searches slots {@code 0..slots}; the options of slot {@code i} are {@code begin[i]} to {@code
   * begin[i + 1]}. Fills the posteriors and marks the options of the best path in {@code chosen}
   * (-1 for slots inside a broken word). Returns the context at the end.
   */
  Context search(Options options, int[] begin, int slots, Context start, int[] chosen) {
    reset(slots, start);
    for (int position = 0; position < slots; position++) {
      advance(options, begin, position);
    }
    sumBackward(slots);
    posteriors(options);
    int end = likeliest(firstState[slots], firstState[slots + 1]);
    trace(options, slots, end, chosen);
    return new Context(last[end], pair[end], triple[end]);
  }

  private void reset(int slots, Context start) {
    if (firstState.length < slots + 3) {
      firstState = new int[slots * 2 + 3];
      firstArc = new int[slots * 2 + 3];
      scale = new float[slots * 2 + 3];
    }
    states = 1;
    arcs = 0;
    last[0] = start.last;
    pair[0] = start.pair;
    triple[0] = start.triple;
    best[0] = 0;
    bestArc[0] = -1;
    forward[0] = 1;
    firstState[0] = 0;
    firstState[1] = 1;
    firstArc[0] = 0;
    scale[0] = 0;
  }

  /** Makes the states of {@code position + 1} from those of the one or two positions before. */
  private void advance(Options options, int[] begin, int position) {
    int arcBegin = arcs;
    firstArc[position] = arcBegin;
    float top = singles(options, begin, position, -1e30f);
    if (position > 0) {
      top = broken(options, begin, position, top);
    }
    settle(position, arcBegin, top);
  }

  private float singles(Options options, int[] begin, int position, float topSoFar) {
    float top = topSoFar;
    int from = begin[position];
    int to = begin[position + 1];
    memoLasts = 0;
    memoPairs = 0;
    number(options, from, to);
    int first = firstState[position];
    int likeliest = likeliest(first, firstState[position + 1]);
    for (int i = first; i < firstState[position + 1]; i++) {
      int state = i == first ? likeliest : i <= likeliest ? i - 1 : i;
      int[] children2 = null;
      int[] children3 = null;
      int[] children4 = null;
      for (int option = from; option < to; option++) {
        if (options.span[option] != 1) {
          continue;
        }
        float ceiling = best[state] + options.score[option];
        if (ceiling < top - WIDTH) {
          continue;
        }
        float score;
        if (options.second[option] < 0) {
          if (children2 == null) {
            children2 = childrenOfLast(last[state]);
            children3 = pair[state] < 0 ? null : childrenOfPair(pair[state]);
            children4 = triple[state] < 0 ? null : childrenOfTriple(triple[state]);
          }
          int word = options.word[option];
          score = step(state, word, wordOf[option - from], children2, children3, children4);
          score = remembered(last[state], word, score);
        } else {
          score = twice(state, options.word[option], options.second[option]);
        }
        float total = ceiling + score;
        if (total < top - WIDTH) {
          continue;
        }
        top = Math.max(top, total);
        addArc(state, option, total, lastWord(options, option));
      }
    }
    return top;
  }

  private void number(Options options, int from, int to) {
    if (wordOf.length < to - from) {
      wordOf = new int[2 * (to - from)];
    }
    slot.clear();
    for (int option = from; option < to; option++) {
      wordOf[option - from] = slot.number(options.word[option]);
    }
    if (tripleChild.length < slot.count()) {
      tripleChild = new int[2 * slot.count()];
    }
  }

  private static int lastWord(Options options, int option) {
    return options.second[option] < 0 ? options.word[option] : options.second[option];
  }

  private float broken(Options options, int[] begin, int position, float topSoFar) {
    float top = topSoFar;
    for (int option = begin[position - 1]; option < begin[position]; option++) {
      if (options.span[option] != 2) {
        continue;
      }
      for (int state = firstState[position - 1]; state < firstState[position]; state++) {
        float ceiling = best[state] + options.score[option];
        if (ceiling < top - WIDTH) {
          continue;
        }
        extend(last[state], pair[state], triple[state], options.word[option]);
        float total = ceiling + remembered(last[state], options.word[option], step.score);
        if (total >= top - WIDTH) {
          top = Math.max(top, total);
          addArc(state, option, total, options.word[option]);
        }
      }
    }
    return top;
  }

  private void addArc(int state, int option, float total, int word) {
    if (arcs == arcFrom.length) {
      int capacity = arcs * 2;
      arcFrom = Arrays.copyOf(arcFrom, capacity);
      arcTo = Arrays.copyOf(arcTo, capacity);
      arcOption = Arrays.copyOf(arcOption, capacity);
      arcScore = Arrays.copyOf(arcScore, capacity);
      arcWeight = Arrays.copyOf(arcWeight, capacity);
      newPair = Arrays.copyOf(newPair, capacity);
      newTriple = Arrays.copyOf(newTriple, capacity);
      newLast = Arrays.copyOf(newLast, capacity);
    }
    arcFrom[arcs] = state;
    arcOption[arcs] = option;
    arcScore[arcs] = total;
    newPair[arcs] = step.pair;
    newTriple[arcs] = step.triple;
    newLast[arcs] = word;
    arcs++;
  }

  private int[] childrenOfLast(int word) {
    for (int i = 0; i < memoLasts; i++) {
      if (memoLast[i] == word) {
        return memoLastChild[i];
      }
    }
    memoLast = roomFor(memoLast, memoLasts);
    if (memoLasts >= memoLastChild.length) {
      memoLastChild = Arrays.copyOf(memoLastChild, memoLasts * 2);
    }
    memoLast[memoLasts] = word;
    memoLastChild[memoLasts] = filled(1, word, memoLastChild[memoLasts]);
    return memoLastChild[memoLasts++];
  }

  private int[] childrenOfPair(int node) {
    for (int i = 0; i < memoPairs; i++) {
      if (memoPair[i] == node) {
        return memoPairChild[i];
      }
    }
    memoPair = roomFor(memoPair, memoPairs);
    if (memoPairs >= memoPairChild.length) {
      memoPairChild = Arrays.copyOf(memoPairChild, memoPairs * 2);
    }
    memoPair[memoPairs] = node;
    memoPairChild[memoPairs] = filled(2, node, memoPairChild[memoPairs]);
    return memoPairChild[memoPairs++];
  }

  private static int[] roomFor(int[] array, int used) {
    return used < array.length ? array : Arrays.copyOf(array, used * 2);
  }

  private int[] childrenOfTriple(int node) {
    model.children(3, node, slot, UNKNOWN, tripleChild);
    return tripleChild;
  }

  private int[] filled(int level, int node, int @Nullable [] array) {
    int[] fit = array == null || array.length < slot.count() ? new int[wordOf.length] : array;
    model.children(level, node, slot, UNKNOWN, fit);
    return fit;
  }

  /** Scores a word after a state, with the children of its contexts as far as they are known. */
  private float step(
      int state,
      int word,
      int at,
      int[] children2,
      int @Nullable [] children3,
      int @Nullable [] children4) {
    int child2 = known(1, last[state], word, at, children2);
    int child3 = children3 == null ? -1 : known(2, pair[state], word, at, children3);
    int child4 = children4 == null ? -1 : known(3, triple[state], word, at, children4);
    return finish(last[state], pair[state], triple[state], word, child2, child3, child4);
  }

  private int known(int level, int node, int word, int at, int[] children) {
    if (children[at] == UNKNOWN) {
      children[at] = model.child(level, node, word);
    }
    return children[at];
  }

  private float finish(int one, int two, int three, int word, int child2, int child3, int child4) {
    float score;
    if (child4 >= 0) {
      score = model.probability(4, child4);
    } else {
      score = model.backoff(3, three);
      if (child3 >= 0) {
        score += model.probability(3, child3);
      } else {
        score += model.backoff(2, two);
        score +=
            child2 >= 0
                ? model.probability(2, child2)
                : model.backoff(1, one) + model.unigram(word);
      }
    }
    step.pair = child2 >= 0 && model.isContext(2, child2) ? child2 : -1;
    step.triple = child3 >= 0 && model.isContext(3, child3) ? child3 : -1;
    step.score = score;
    return score;
  }

  private void extend(int one, int two, int three, int word) {
    int child2 = model.child(1, one, word);
    int child3 = two < 0 ? -1 : model.child(2, two, word);
    int child4 = three < 0 ? -1 : model.child(3, three, word);
    finish(one, two, three, word, child2, child3, child4);
  }

  private float twice(int state, int first, int second) {
    extend(last[state], pair[state], triple[state], first);
    float score = step.score;
    extend(first, step.pair, step.triple, second);
    return score + step.score;
  }

  /** Drops arcs outside the beam and gives the others their states. */
  private void settle(int position, int arcBegin, float top) {
    float limit = top - WIDTH;
    limit = Math.max(limit, beamLimit(arcBegin, limit));
    int stateBegin = states;
    int keptArcs = arcBegin;
    int mask = slotOf.length - 1;
    Arrays.fill(slotOf, 0);
    for (int arc = arcBegin; arc < arcs; arc++) {
      if (arcScore[arc] < limit) {
        continue;
      }
      if ((states - stateBegin) * 2 > mask) {
        break;
      }
      int to = stateFor(newLast[arc], newPair[arc], newTriple[arc], mask);
      double weight =
          Math.exp(arcScore[arc] - best[arcFrom[arc]] + scaleOf(arcFrom[arc], position) - top);
      arcFrom[keptArcs] = arcFrom[arc];
      arcTo[keptArcs] = to;
      arcOption[keptArcs] = arcOption[arc];
      arcScore[keptArcs] = arcScore[arc];
      arcWeight[keptArcs] = weight;
      forward[to] += forward[arcFrom[arc]] * weight;
      if (arcScore[arc] > best[to]) {
        best[to] = arcScore[arc];
        bestArc[to] = keptArcs;
      }
      keptArcs++;
    }
    arcs = keptArcs;
    firstState[position + 2] = states;
    scale[position + 1] = top;
  }

  private float scaleOf(int state, int position) {
    return state >= firstState[position] ? scale[position] : scale[position - 1];
  }

  /** The score below which there are already enough better arcs, by a coarse histogram. */
  private float beamLimit(int arcBegin, float limit) {
    int n = arcs - arcBegin;
    if (n <= BEAM * 3) {
      return limit;
    }
    int[] histogram = new int[64];
    float step = WIDTH / 64;
    for (int arc = arcBegin; arc < arcs; arc++) {
      int bin = (int) ((arcScore[arc] - limit) / step);
      if (bin >= 0) {
        histogram[Math.min(63, bin)]++;
      }
    }
    int sum = 0;
    for (int bin = 63; bin > 0; bin--) {
      sum += histogram[bin];
      if (sum > BEAM * 3) {
        return limit + bin * step;
      }
    }
    return limit;
  }

  private int stateFor(int word, int two, int three, int mask) {
    int hash = (word * 31 + two) * 31 + three;
    hash *= 0x9e3779b9;
    int at = (hash ^ hash >>> 15) & mask;
    while (slotOf[at] != 0) {
      int state = slotOf[at] - 1;
      if (last[state] == word && pair[state] == two && triple[state] == three) {
        return state;
      }
      at = at + 1 & mask;
    }
    if (states == last.length) {
      growStates();
    }
    slotOf[at] = states + 1;
    last[states] = word;
    pair[states] = two;
    triple[states] = three;
    best[states] = -1e30f;
    forward[states] = 0;
    return states++;
  }

  private void growStates() {
    int capacity = states * 2;
    last = Arrays.copyOf(last, capacity);
    pair = Arrays.copyOf(pair, capacity);
    triple = Arrays.copyOf(triple, capacity);
    best = Arrays.copyOf(best, capacity);
    bestArc = Arrays.copyOf(bestArc, capacity);
    forward = Arrays.copyOf(forward, capacity);
    backward = Arrays.copyOf(backward, capacity);
  }

  private void sumBackward(int slots) {
    Arrays.fill(backward, 0, states, 0);
    for (int state = firstState[slots]; state < firstState[slots + 1]; state++) {
      backward[state] = 1;
    }
    for (int arc = arcs - 1; arc >= 0; arc--) {
      backward[arcFrom[arc]] += arcWeight[arc] * backward[arcTo[arc]];
    }
  }

  private void posteriors(Options options) {
    double all = backward[0];
    for (int arc = 0; arc < arcs; arc++) {
      options.posterior[arcOption[arc]] +=
          forward[arcFrom[arc]] * arcWeight[arc] * backward[arcTo[arc]] / all;
    }
  }

  /** The best of some states, of which there is at least one. */
  private int likeliest(int from, int to) {
    int likeliest = from;
    for (int state = from + 1; state < to; state++) {
      if (best[state] > best[likeliest]) {
        likeliest = state;
      }
    }
    return likeliest;
  }

  private void trace(Options options, int slots, int end, int[] chosen) {
    int state = end;
    int slot = slots;
    while (slot > 0) {
      int arc = bestArc[state];
      int option = arcOption[arc];
      slot--;
      if (options.span[option] == 2) {
        chosen[slot--] = -1;
      }
      chosen[slot] = option;
      state = arcFrom[arc];
    }
  }
}
