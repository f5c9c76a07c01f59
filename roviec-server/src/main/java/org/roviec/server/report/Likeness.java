package org.roviec.server.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.roviec.text.Vietnamese;

/**
 * Finds passages that say much the same. Plain means that a person can check: each pair of
 * neighbouring syllables is a word (most Vietnamese words have two), a word weighs the more the
 * fewer passages have it, and likeness is the cosine of the two lists of weights: 0 for no common
 * word, 1 for the same words.
 */
final class Likeness {

  private static final int SHORTEST = 4; // words; fewer say nothing
  private static final int LEAST_SHARED = 3; // two may be chance

  private Likeness() {}

  /**
   * Two passages that are alike.
   *
   * @param first index of one
   * @param second index of the other, higher
   * @param score from 0 to 1
   * @param shared the words they share, the rarest first
   */
  record Pair(int first, int second, double score, List<String> shared) {
    Pair {
      shared = List.copyOf(shared);
    }
  }

  /**
   * The pairs of passages of different groups that are at least so alike, the most alike first.
   *
   * @param groups what each passage belongs to: two of one document are not compared
   */
  static List<Pair> pairs(List<String> passages, List<Long> groups, double least, int most) {
    List<Set<String>> words = passages.stream().map(Likeness::words).toList();
    Map<String, List<Integer>> holders = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      for (String word : words.get(i)) {
        holders.computeIfAbsent(word, _ -> new ArrayList<>()).add(i);
      }
    }
    Map<String, Double> weights = new HashMap<>();
    holders.forEach((word, in) -> weights.put(word, Math.log((1.0 + passages.size()) / in.size())));
    List<Pair> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).size() >= SHORTEST) {
        compare(i, words, groups, holders, weights, least, found);
      }
    }
    found.sort(Comparator.comparingDouble(Pair::score).reversed());
    return found.subList(0, Math.min(most, found.size()));
  }

  private static void compare(
      int i,
      List<Set<String>> words,
      List<Long> groups,
      Map<String, List<Integer>> holders,
      Map<String, Double> weights,
      double least,
      List<Pair> found) {
    Map<Integer, Double> products = new HashMap<>();
    for (String word : words.get(i)) {
      double weight = weights.getOrDefault(word, 0.0);
      for (int other : holders.getOrDefault(word, List.of())) {
        if (other > i && !groups.get(other).equals(groups.get(i))) {
          products.merge(other, weight * weight, Double::sum);
        }
      }
    }
    double own = length(words.get(i), weights);
    products.forEach((other, product) -> {
      double score = product / (own * length(words.get(other), weights));
      List<String> shared = shared(words.get(i), words.get(other), weights);
      if (score >= least && words.get(other).size() >= SHORTEST && shared.size() >= LEAST_SHARED) {
        found.add(new Pair(i, other, score, shared));
      }
    });
  }

  private static double length(Set<String> words, Map<String, Double> weights) {
    return Math.sqrt(
        words.stream().mapToDouble(w -> Math.pow(weights.getOrDefault(w, 0.0), 2)).sum());
  }

  private static List<String> shared(
      Set<String> one, Set<String> other, Map<String, Double> weights) {
    Set<String> shared = new HashSet<>(one);
    shared.retainAll(other);
    return shared.stream()
        .sorted(
            Comparator.comparingDouble((String w) -> weights.getOrDefault(w, 0.0))
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** The words of a passage: neighbouring syllables, without marks, so that scans compare too. */
  static Set<String> words(String passage) {
    String[] syllables =
        Vietnamese.bare(passage).replaceAll("[^a-z0-9,.;:]+", " ").strip().split(" ", -1);
    Set<String> words = new HashSet<>();
    for (int i = 0; i + 1 < syllables.length; i++) {
      if (syllables[i].matches("[a-z]+")) {
        String next = syllables[i + 1].replaceFirst("[,.;:]+$", "");
        if (next.matches("[a-z]+")) {
          words.add(syllables[i] + " " + next);
        }
      }
    }
    return words;
  }
}
