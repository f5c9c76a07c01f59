package org.roviec.server.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.roviec.text.Vietnamese;

/**
 * Finds passages that say much the same. Plain means that a person can check: each pair of
 * neighbouring syllables is a word (most Vietnamese words have two), a word weighs the more the
 * fewer passages of all documents have it, and likeness is how much of the lighter clause, by
 * weight, stands in the other: 0 for no common word, 1 if all of it does.
 */
final class Likeness {

  private static final int SHORTEST = 4; // words; fewer say nothing
  private static final int LEAST_SHARED = 3; // two may be chance
  private static final Pattern CLAUSE_END = Pattern.compile("[;.](?=\\s|$)");
  private static final Pattern SYLLABLE = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{M}\\p{N},.;:]+");

  private final Map<String, Integer> holders = new HashMap<>();
  private int passages;

  /** Weighs words by these passages, the more the better. */
  Likeness(Collection<String> all) {
    for (String passage : all) {
      passages++;
      words(passage).forEach(word -> holders.merge(word, 1, Integer::sum));
    }
  }

  /**
   * Two passages that are alike.
   *
   * @param first index of one
   * @param second index of the other, higher
   * @param score from 0 to 1
   * @param shared the words they share where they are most alike, the rarest first
   */
  record Pair(int first, int second, double score, List<String> shared) {
    Pair {
      shared = List.copyOf(shared);
    }
  }

  /** A piece of a passage, and whether it is marked. */
  record Piece(String text, boolean marked) {}

  /** Which passages are held against each other. */
  interface Rule {
    /** Whether two passages are. */
    boolean compares(int first, int second);
  }

  private record Clause(int passage, Set<String> words, double weight) {}

  /** The pairs of passages that are at least so alike, the most alike first. */
  List<Pair> pairs(List<String> among, Rule rule, double least, int most) {
    List<Clause> clauses = new ArrayList<>();
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < among.size(); i++) {
      for (String text : CLAUSE_END.split(among.get(i))) {
        Set<String> words = words(text);
        if (words.size() >= SHORTEST) {
          for (String word : words) {
            places.computeIfAbsent(word, _ -> new ArrayList<>()).add(clauses.size());
          }
          clauses.add(new Clause(i, words, weight(words)));
        }
      }
    }
    Map<List<Integer>, Pair> best = new HashMap<>();
    for (int i = 0; i < clauses.size(); i++) {
      compare(i, clauses, places, rule, least, best);
    }
    return best.values().stream()
        .sorted(
            Comparator.comparingDouble(Pair::score)
                .reversed()
                .thenComparingInt(Pair::first)
                .thenComparingInt(Pair::second))
        .limit(most)
        .toList();
  }

  private void compare(
      int i,
      List<Clause> clauses,
      Map<String, List<Integer>> places,
      Rule rule,
      double least,
      Map<List<Integer>, Pair> best) {
    Clause one = clauses.get(i);
    Map<Integer, Integer> common = new HashMap<>();
    for (String word : one.words()) {
      for (int other : places.getOrDefault(word, List.of())) {
        if (other > i) {
          common.merge(other, 1, Integer::sum);
        }
      }
    }
    common.forEach((at, count) -> {
      Clause other = clauses.get(at);
      if (count < LEAST_SHARED || !rule.compares(one.passage(), other.passage())) {
        return;
      }
      Set<String> shared = new HashSet<>(one.words());
      shared.retainAll(other.words());
      double score = weight(shared) / Math.min(one.weight(), other.weight());
      if (score >= least) {
        best.merge(
            List.of(one.passage(), other.passage()),
            new Pair(one.passage(), other.passage(), score, rarestFirst(shared)),
            (old, now) -> now.score() > old.score() ? now : old);
      }
    });
  }

  private double weight(String word) {
    return Math.log((1.0 + passages) / holders.getOrDefault(word, 1));
  }

  private double weight(Set<String> words) {
    return words.stream().mapToDouble(this::weight).sum();
  }

  private List<String> rarestFirst(Set<String> shared) {
    return shared.stream()
        .sorted(
            Comparator.comparingDouble((String word) -> weight(word))
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** The words of a passage: neighbouring syllables, without marks, so that scans compare too. */
  static Set<String> words(String passage) {
    Set<String> words = new HashSet<>();
    each(passage, (word, _, _) -> words.add(word));
    return words;
  }

  /** A passage in pieces: those of these words, as they stand there, are marked. */
  static List<Piece> marked(String passage, Collection<String> words) {
    boolean[] marks = new boolean[passage.length()];
    each(
        passage,
        (word, from, to) -> {
          if (words.contains(word)) {
            java.util.Arrays.fill(marks, from, to, true);
          }
        });
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (int at = 1; at <= marks.length; at++) {
      if (at == marks.length || marks[at] != marks[from]) {
        pieces.add(new Piece(passage.substring(from, at), marks[from]));
        from = at;
      }
    }
    return pieces;
  }

  private interface WordAt {
    void found(String word, int from, int to);
  }

  /** Neighbours with nothing between that ends a thought: no comma, no number. */
  private static void each(String passage, WordAt to) {
    Matcher syllable = SYLLABLE.matcher(passage);
    String before = null;
    int from = 0;
    int end = 0;
    while (syllable.find()) {
      String now = Vietnamese.bare(syllable.group());
      if (before != null && GAP.matcher(passage.substring(end, syllable.start())).matches()) {
        to.found(before + " " + now, from, syllable.end());
      }
      before = now;
      from = syllable.start();
      end = syllable.end();
    }
  }
}
