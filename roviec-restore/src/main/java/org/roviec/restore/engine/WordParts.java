package org.roviec.restore.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The lexicon's words cut in two: an onset, which is the consonants before the first vowel (of a
 * word that begins with a vowel, this one), and the rime behind it. Many words share a rime, so
 * what a form says about one is asked once for all of them. Onsets are a tree read forwards, rimes
 * one read backwards; node 0 of each is the empty one.
 */
final class WordParts {

  /** The node before each onset; it has a lower number. */
  final int[] onsetParent;

  /** The last letter of each onset. */
  final byte[] onsetLetter;

  /** The number of letters of each onset. */
  final byte[] onsetLength;

  /** The log probability of the likeliest word with each onset or a longer one. */
  final float[] likeliestOnset;

  /** Where each rime's longer ones begin, one more entry than nodes. */
  final int[] rimeBegin;

  /** The first letter of each rime. */
  final byte[] rimeLetter;

  /** Where each rime's words begin, one more entry than nodes. */
  final int[] wordBegin;

  /** The words, by rime, the likeliest of each first. */
  final int[] word;

  /** The log probability of each of them. */
  final float[] unigram;

  /** Whether each of them is a lone consonant. */
  final boolean[] isConsonant;

  /** The onset of each of them. */
  final int[] onset;

  /** The log probability of the likeliest word with each rime or a longer one. */
  final float[] likeliest;

  private static final class Rime {
    final TreeMap<Character, Rime> longer = new TreeMap<>();
    final List<Integer> words = new ArrayList<>();
  }

  /** The parts of a lexicon's words, as likely as the model has them. */
  WordParts(Lexicon lexicon, LanguageModel model) {
    String[] words = lexicon.words();
    Map<String, Integer> onsets = onsets(words);
    onsetParent = new int[onsets.size()];
    onsetLetter = new byte[onsets.size()];
    onsetLength = new byte[onsets.size()];
    onsets.forEach((text, node) -> {
      onsetLength[node] = (byte) text.length();
      if (node > 0) {
        onsetParent[node] = onsets.getOrDefault(text.substring(0, text.length() - 1), 0);
        onsetLetter[node] = (byte) Letters.index(text.charAt(text.length() - 1));
      }
    });
    List<Rime> rimes = new ArrayList<>(List.of(rimes(words)));
    List<Integer> begins = new ArrayList<>();
    StringBuilder firsts = new StringBuilder(" ");
    word = new int[words.length];
    onset = new int[words.length];
    unigram = new float[words.length];
    isConsonant = new boolean[words.length];
    wordBegin = new int[words.length * 8];
    int count = 0;
    for (int node = 0; node < rimes.size(); node++) {
      begins.add(rimes.size());
      wordBegin[node] = count;
      rimes.get(node).words.sort((a, b) -> Float.compare(model.unigram(b), model.unigram(a)));
      for (int id : rimes.get(node).words) {
        String text = words[id - Lexicon.FIRST];
        word[count] = id;
        unigram[count] = model.unigram(id);
        isConsonant[count] = text.length() == 1 && !isVowel(text.charAt(0));
        onset[count++] = onsets.getOrDefault(text.substring(0, cut(text)), 0);
      }
      rimes
          .get(node)
          .longer
          .forEach((letter, rime) -> {
            firsts.append(letter);
            rimes.add(rime);
          });
    }
    begins.add(rimes.size());
    wordBegin[rimes.size()] = count;
    rimeBegin = begins.stream().mapToInt(Integer::intValue).toArray();
    rimeLetter = new byte[rimes.size()];
    for (int node = 1; node < rimeLetter.length; node++) {
      rimeLetter[node] = (byte) Letters.index(firsts.charAt(node));
    }
    likeliest = likeliest();
    likeliestOnset = new float[onsets.size()];
    Arrays.fill(likeliestOnset, -1e9f);
    for (int i = 0; i < count; i++) {
      likeliestOnset[onset[i]] = Math.max(likeliestOnset[onset[i]], unigram[i]);
    }
    for (int node = onsets.size() - 1; node > 0; node--) {
      int parent = onsetParent[node];
      likeliestOnset[parent] = Math.max(likeliestOnset[parent], likeliestOnset[node]);
    }
  }

  private static int cut(String word) {
    int cut = 0;
    while (cut < word.length() && !isVowel(word.charAt(cut))) {
      cut++;
    }
    return Math.max(1, cut);
  }

  private static boolean isVowel(char c) {
    return "aeiouy".indexOf(Letters.bare(c)) >= 0;
  }

  /** All onsets and their beginnings, numbered so that a beginning comes first. */
  private static Map<String, Integer> onsets(String[] words) {
    Map<String, Integer> onsets = new HashMap<>();
    onsets.put("", 0);
    for (String word : words) {
      for (int end = 1; end <= cut(word); end++) {
        onsets.putIfAbsent(word.substring(0, end), onsets.size());
      }
    }
    return onsets;
  }

  private static Rime rimes(String[] words) {
    Rime root = new Rime();
    for (int i = 0; i < words.length; i++) {
      Rime rime = root;
      for (int at = words[i].length() - 1; at >= cut(words[i]); at--) {
        rime = rime.longer.computeIfAbsent(words[i].charAt(at), c -> new Rime());
      }
      rime.words.add(i + Lexicon.FIRST);
    }
    return root;
  }

  private float[] likeliest() {
    float[] most = new float[rimeLetter.length];
    for (int node = most.length - 1; node >= 0; node--) {
      most[node] = -1e9f;
      for (int i = wordBegin[node]; i < wordBegin[node + 1]; i++) {
        most[node] = Math.max(most[node], unigram[i]);
      }
      for (int child = rimeBegin[node]; child < rimeBegin[node + 1]; child++) {
        most[node] = Math.max(most[node], most[child]);
      }
    }
    return most;
  }

  /** Number of onsets, the empty one counted. */
  int onsets() {
    return onsetLetter.length;
  }
}
