package org.roviec.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roviec.finding.RuleId;
import org.roviec.text.Vietnamese;

/**
 * A table of phrases with one purpose (triggers, bodies, units, vague words). The table is a
 * tab-separated resource: rule id, wording, attributes ({@code key=value;key=value} or {@code -}),
 * then one or more examples, marked as {@link Phrase#examples} says. Lines that begin with {@code
 * #} are remarks.
 *
 * <p>A wording is words with single blanks. {@code (a|b c|)} offers alternatives, an empty one
 * makes the place optional; {@code <n>} stands for any number. Comparing folds case and tone
 * placement. The longest wording that fits wins.
 */
public final class PhraseBook {

  private static final String ANY_NUMBER = "<n>";

  private final String name;
  private final Vocabulary vocabulary;
  private final List<Phrase> phrases = new ArrayList<>();
  private final int anyNumber;
  private long[] edges = new long[1024];
  private int[] targets = new int[1024];
  private int edgeCount;
  private int[] accepted = new int[1024];
  private int nodeCount = 1;
  private boolean[] starts = new boolean[0];
  private boolean startsWithNumber;

  private PhraseBook(String name, Vocabulary vocabulary) {
    this.name = name;
    this.vocabulary = vocabulary;
    this.anyNumber = vocabulary.learn(ANY_NUMBER);
  }

  /** The book in a resource beside a class; a malformed table is a programming error and throws. */
  public static PhraseBook load(Vocabulary vocabulary, Class<?> beside, String resource) {
    PhraseBook book = new PhraseBook(resource, vocabulary);
    try (InputStream in = beside.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no phrase book " + resource + " beside " + beside);
      }
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        String line;
        while ((line = reader.readLine()) != null) {
          if (!line.isBlank() && !line.startsWith("#")) {
            book.add(parse(resource, line));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return book;
  }

  /** A book of phrases made in memory, for books that are joined from several tables. */
  public static PhraseBook of(Vocabulary vocabulary, String name, Iterable<Phrase> phrases) {
    PhraseBook book = new PhraseBook(name, vocabulary);
    for (Phrase phrase : phrases) {
      book.add(phrase);
    }
    return book;
  }

  private static Phrase parse(String resource, String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length < 4) {
      throw new IllegalStateException(
          resource + ": a row needs id, wording, attributes, example: " + line);
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    if (!columns[2].equals("-")) {
      for (String pair : columns[2].split(";")) {
        int equals = pair.indexOf('=');
        attributes.put(
            equals < 0 ? pair.strip() : pair.substring(0, equals).strip(),
            equals < 0 ? "" : pair.substring(equals + 1).strip());
      }
    }
    List<String> examples =
        Arrays.stream(columns, 3, columns.length)
            .map(String::strip)
            .filter(e -> !e.isEmpty())
            .toList();
    return new Phrase(new RuleId(columns[0].strip()), columns[1].strip(), attributes, examples);
  }

  private void add(Phrase phrase) {
    phrases.add(phrase);
    String folded = Vietnamese.fold(Normalizer.normalize(phrase.pattern(), Normalizer.Form.NFC));
    List<List<String>> wordings = new ArrayList<>();
    expand(phrase, folded, 0, new ArrayList<>(), wordings);
    for (List<String> words : wordings) {
      insert(phrase, words);
    }
  }

  private void expand(
      Phrase phrase, String pattern, int from, List<String> soFar, List<List<String>> out) {
    int i = from;
    List<String> words = new ArrayList<>(soFar);
    while (i < pattern.length()) {
      char c = pattern.charAt(i);
      if (c == ' ') {
        i++;
      } else if (c == '(') {
        int close = pattern.indexOf(')', i);
        if (close < 0) {
          throw new IllegalStateException(name + ": bracket not closed: " + phrase.pattern());
        }
        for (String alternative : pattern.substring(i + 1, close).split("\\|", -1)) {
          List<String> branch = new ArrayList<>(words);
          tokenize(alternative, branch);
          expand(phrase, pattern, close + 1, branch, out);
        }
        return;
      } else {
        int end = i;
        while (end < pattern.length() && pattern.charAt(end) != ' ' && pattern.charAt(end) != '(') {
          end++;
        }
        tokenize(pattern.substring(i, end), words);
        i = end;
      }
    }
    out.add(words);
  }

  private static void tokenize(String text, List<String> out) {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == ' ') {
        i++;
      } else if (text.startsWith(ANY_NUMBER, i)) {
        out.add(ANY_NUMBER);
        i += ANY_NUMBER.length();
      } else if (Vietnamese.isLetter(c) || Character.isDigit(c)) {
        boolean letter = Vietnamese.isLetter(c);
        int end = i + 1;
        while (end < text.length()
            && (letter
                ? Vietnamese.isLetter(text.charAt(end))
                : Character.isDigit(text.charAt(end)))) {
          end++;
        }
        out.add(text.substring(i, end));
        i = end;
      } else {
        out.add(text.substring(i, i + 1));
        i++;
      }
    }
  }

  private void insert(Phrase phrase, List<String> words) {
    if (words.isEmpty()) {
      throw new IllegalStateException(name + ": wording may be empty: " + phrase.pattern());
    }
    int node = 0;
    for (String word : words) {
      int id = vocabulary.learn(word);
      if (node == 0) {
        if (id == anyNumber) {
          startsWithNumber = true;
        }
        if (id >= starts.length) {
          starts = Arrays.copyOf(starts, Math.max(id + 256, starts.length * 2));
        }
        starts[id] = true;
      }
      node = child(node, id);
    }
    int earlier = accepted[node];
    if (earlier != 0 && !phrases.get(earlier - 1).attributes().equals(phrase.attributes())) {
      throw new IllegalStateException(
          name
              + ": \""
              + String.join(" ", words)
              + "\" stands in "
              + phrases.get(earlier - 1).id()
              + " and in "
              + phrase.id());
    }
    if (earlier == 0) {
      accepted[node] = phrases.size();
    }
  }

  private int child(int node, int word) {
    int known = target(node, word);
    if (known != 0) {
      return known;
    }
    if (edgeCount * 2 >= edges.length) {
      long[] oldEdges = edges;
      int[] oldTargets = targets;
      edges = new long[oldEdges.length * 2];
      targets = new int[oldTargets.length * 2];
      for (int i = 0; i < oldEdges.length; i++) {
        if (oldTargets[i] != 0) {
          put(oldEdges[i], oldTargets[i]);
        }
      }
    }
    int fresh = nodeCount++;
    if (fresh >= accepted.length) {
      accepted = Arrays.copyOf(accepted, accepted.length * 2);
    }
    put((long) node << 32 | word, fresh);
    edgeCount++;
    return fresh;
  }

  private void put(long edge, int target) {
    int mask = edges.length - 1;
    int slot = slot(edge, mask);
    while (targets[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    edges[slot] = edge;
    targets[slot] = target;
  }

  private int target(int node, int word) {
    long edge = (long) node << 32 | word;
    int mask = edges.length - 1;
    for (int slot = slot(edge, mask); targets[slot] != 0; slot = (slot + 1) & mask) {
      if (edges[slot] == edge) {
        return targets[slot];
      }
    }
    return 0;
  }

  private static int slot(long edge, int mask) {
    long hash = edge * 0x9E3779B97F4A7C15L;
    return (int) (hash >>> 40) & mask;
  }

  /** Whether a phrase of this book could begin at word {@code i}: cheap, asked before matching. */
  public boolean mayStart(Words words, int i) {
    int id = words.id(i);
    return id < starts.length && id != 0 && starts[id] || startsWithNumber && words.isNumber(i);
  }

  /** The longest phrase that begins at word {@code i} and ends before {@code limit}, or null. */
  public @Nullable Match match(Words words, int i, int limit) {
    if (i >= limit || !mayStart(words, i)) {
      return null;
    }
    int node = 0;
    int best = 0;
    int bestEnd = i;
    for (int k = i; k < limit; k++) {
      int id = words.id(k);
      int next = id == 0 ? 0 : target(node, id);
      if (next == 0 && words.isNumber(k)) {
        next = target(node, anyNumber);
      }
      if (next == 0) {
        break;
      }
      node = next;
      if (accepted[node] != 0) {
        best = accepted[node];
        bestEnd = k + 1;
      }
    }
    return best == 0 ? null : new Match(phrases.get(best - 1), i, bestEnd);
  }

  /** All phrases between two words, from left to right, longest first, none overlapping another. */
  public List<Match> matches(Words words, int from, int limit) {
    List<Match> found = new ArrayList<>();
    int i = from;
    while (i < limit) {
      Match match = match(words, i, limit);
      if (match == null) {
        i++;
      } else {
        found.add(match);
        i = match.end();
      }
    }
    return found;
  }

  /** The rows of the table, in order. */
  public List<Phrase> phrases() {
    return List.copyOf(phrases);
  }

  /** The table's name. */
  public String name() {
    return name;
  }

  /** The vocabulary this book shares with the texts it is matched against. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /**
   * A phrase seen at a stretch of words.
   *
   * @param phrase what was seen
   * @param start its first word
   * @param end the word after its last
   */
  public record Match(Phrase phrase, int start, int end) {}
}
