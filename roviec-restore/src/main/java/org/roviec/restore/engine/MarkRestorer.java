package org.roviec.restore.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The candidates for text typed without marks: every word that is the form once its marks are
 * dropped. Marks that were typed are believed.
 */
public final class MarkRestorer implements CandidateSource {

  private static final float NEVER = -1e9f;
  private static final int LONGEST_FORM = 24;
  private static final CandidateSet NONE = new CandidateSet(new int[0], new float[0], NEVER);
  private static final float WIDTH = 11f;

  private final Lexicon lexicon;
  private final LanguageModel model;
  private final Map<String, int[]> byBare;
  private final KnownForms known;

  /** Candidates from this index of words by their bare form. */
  MarkRestorer(Lexicon lexicon, LanguageModel model, Map<String, int[]> byBare, KnownForms known) {
    this.known = known;
    this.lexicon = lexicon;
    this.model = model;
    this.byBare = byBare;
  }

  /** All words of a lexicon by their bare form, the most frequent first. */
  public static Map<String, int[]> index(Lexicon lexicon, LanguageModel model) {
    Map<String, List<Integer>> lists = new HashMap<>();
    for (int id = Lexicon.FIRST; id < lexicon.size(); id++) {
      lists.computeIfAbsent(Letters.bare(lexicon.word(id)), k -> new ArrayList<>()).add(id);
    }
    Map<String, int[]> index = HashMap.newHashMap(lists.size());
    lists.forEach((bare, ids) -> {
      ids.sort((a, b) -> Float.compare(model.unigram(b), model.unigram(a)));
      index.put(bare, ids.stream().mapToInt(Integer::intValue).toArray());
    });
    return index;
  }

  @Override
  public CandidateSet find(String form) {
    if (form.length() > LONGEST_FORM) {
      return NONE;
    }
    return known.find(form, this::search);
  }

  private CandidateSet search(String form) {
    String lower = form.toLowerCase(java.util.Locale.ROOT);
    String canonical = Letters.canonical(form);
    int[] ids = byBare.getOrDefault(Letters.bare(lower), new int[0]);
    int[] words = new int[ids.length];
    float[] scores = new float[ids.length * 3];
    int n = 0;
    int shape = shapeOf(form);
    float best = ids.length == 0 ? NEVER : model.unigram(ids[0]);
    for (int id : ids) {
      if (model.unigram(id) >= best - WIDTH && agrees(lower, canonical, lexicon.word(id))) {
        words[n] = id;
        Arrays.fill(scores, n * 3, n * 3 + 3, NEVER);
        scores[n * 3 + shape] = 0;
        n++;
      }
    }
    return new CandidateSet(Arrays.copyOf(words, n), Arrays.copyOf(scores, n * 3), best);
  }

  private static int shapeOf(String form) {
    if (!Character.isUpperCase(form.charAt(0))) {
      return Shape.LOWER;
    }
    return form.length() > 1 && Character.isUpperCase(form.charAt(1)) ? Shape.UPPER : Shape.CAPITAL;
  }

  private static boolean agrees(String lower, String canonical, String word) {
    return fits(lower, word) || fits(canonical, word);
  }

  private static boolean fits(String form, String word) {
    if (form.length() != word.length()) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      char w = word.charAt(i);
      if (c != w && (c != Letters.bare(w))) {
        return false;
      }
    }
    return true;
  }
}
