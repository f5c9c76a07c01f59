package org.roviec.restore.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roviec.restore.engine.Channel;
import org.roviec.restore.engine.Letters;
import org.roviec.restore.engine.Lexicon;
import org.roviec.restore.engine.Tokens;
import org.roviec.restore.engine.WordMemory;

/**
 * Learns what a reading makes of letters by expectation maximisation over pairs of true and read
 * words: each letter comes out as none to three characters, and which, is summed over all ways.
 */
final class ChannelTrainer {

  private static final int ROUNDS = 5;
  private static final double PRIOR = 3;
  private static final int MOST_FORMS = 10;

  private final Lexicon lexicon;
  private final Map<String, Map<String, int[]>> pairs = new HashMap<>();
  private final Map<Character, Integer> characters = new HashMap<>();

  ChannelTrainer(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Learns from one page. */
  void add(Pages.Page page) {
    Tokens truth = Tokens.of(page.truth(), 0, page.truth().length());
    Tokens read = Tokens.of(page.read(), 0, page.read().length());
    new WordAligner(truth, read)
        .align((i, j) -> {
          String t = truth.string(i);
          String r = read.string(j);
          if (truth.kind(i) == Tokens.WORD && isWord(t) && r.length() <= 16 && near(t, r)) {
            pairs.computeIfAbsent(t, k -> new HashMap<>()).computeIfAbsent(r, k -> new int[1])[0]++;
          }
        });
  }

  private static boolean isWord(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Letters.index(word.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean near(String t, String r) {
    float d =
        WordAligner.distance(
            Letters.bare(t).toLowerCase(java.util.Locale.ROOT),
            Letters.bare(r).toLowerCase(java.util.Locale.ROOT));
    return d <= 0.9f + 0.6f * Math.max(t.length(), r.length());
  }

  private static final class Pair {
    final int[] letters;
    final int[] characters;
    final int count;

    Pair(int[] letters, int[] characters, int count) {
      this.letters = letters;
      this.characters = characters;
      this.count = count;
    }
  }

  Channel train() {
    List<Pair> all = new ArrayList<>();
    StringBuilder alphabet = alphabet();
    pairs.forEach(
        (t, reads) -> reads.forEach((r, count) -> all.add(new Pair(letters(t), ids(r), count[0]))));
    System.out.printf("%d words seen%n", all.stream().mapToLong(pair -> pair.count).sum());
    Map<Integer, double[]> rows = null;
    for (int round = 0; round < ROUNDS; round++) {
      Map<Integer, double[]> counts = new HashMap<>();
      double log = 0;
      for (Pair pair : all) {
        log += expect(pair, rows, counts, alphabet);
      }
      System.out.printf("round %d: %d word pairs, log likelihood %.0f%n", round, all.size(), log);
      rows = maximise(counts, alphabet);
    }
    return pack(rows == null ? new HashMap<>() : rows, alphabet);
  }

  /** The characters seen more than once, the most frequent first, given their numbers. */
  private StringBuilder alphabet() {
    int[] seen = new int[0x2200];
    pairs.forEach((t, reads) ->
        reads.forEach((r, count) -> {
          for (int i = 0; i < r.length(); i++) {
            if (r.charAt(i) < seen.length) {
              seen[r.charAt(i)] += count[0];
            }
          }
        }));
    List<Character> list = new ArrayList<>();
    for (int c = 0; c < seen.length; c++) {
      if (seen[c] >= 2) {
        list.add((char) c);
      }
    }
    list.sort((a, b) -> seen[b] != seen[a] ? seen[b] - seen[a] : a - b);
    StringBuilder alphabet = new StringBuilder();
    for (int i = 0; i < Math.min(255, list.size()); i++) {
      alphabet.append(list.get(i).charValue());
      characters.put(list.get(i), i + 1);
    }
    return alphabet;
  }

  private static int[] letters(String word) {
    int[] letters = new int[word.length()];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = Letters.index(word.charAt(i));
    }
    return letters;
  }

  private int[] ids(String read) {
    int[] ids = new int[read.length()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = characters.getOrDefault(read.charAt(i), 0);
    }
    return ids;
  }

  private static int code(int[] ids, int from, int length) {
    return Channel.code(
        length > 0 ? ids[from] : 0, length > 1 ? ids[from + 1] : 0, length > 2 ? ids[from + 2] : 0);
  }

  private static double emission(
      @org.jspecify.annotations.Nullable Map<Integer, double[]> rows,
      int code,
      int length,
      int letter,
      CharSequence alphabet) {
    if (rows != null) {
      double[] row = rows.get(code);
      return row == null ? 1e-9 : row[letter];
    }
    char bare = Letters.bare(Character.toLowerCase(Letters.character(letter)));
    double like = 0;
    for (int k = 0; k < length; k++) {
      int id = code >> 8 * k & 0xff;
      if (id > 0 && Letters.bare(Character.toLowerCase(alphabet.charAt(id - 1))) == bare) {
        like = 1;
      }
    }
    return switch (length) {
      case 0 -> 0.01;
      case 1 -> like > 0 ? 0.5 : 0.004;
      case 2 -> like > 0 ? 0.005 : 0.0005;
      default -> like > 0 ? 0.0003 : 0.00003;
    };
  }

  private static double expect(
      Pair pair,
      @org.jspecify.annotations.Nullable Map<Integer, double[]> rows,
      Map<Integer, double[]> counts,
      CharSequence alphabet) {
    int n = pair.letters.length;
    int m = pair.characters.length;
    double[][] f = new double[n + 1][m + 1];
    double[][] b = new double[n + 1][m + 1];
    double[][][] e = new double[n][m + 1][Channel.LONGEST + 1];
    f[0][0] = 1;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= m; j++) {
        for (int k = 0; k <= Channel.LONGEST && j + k <= m; k++) {
          e[i][j][k] = emission(rows, code(pair.characters, j, k), k, pair.letters[i], alphabet);
          f[i + 1][j + k] += f[i][j] * e[i][j][k];
        }
      }
    }
    double all = f[n][m];
    if (all <= 0) {
      return -50.0 * pair.count;
    }
    b[n][m] = 1;
    for (int i = n - 1; i >= 0; i--) {
      for (int j = 0; j <= m; j++) {
        for (int k = 0; k <= Channel.LONGEST && j + k <= m; k++) {
          b[i][j] += e[i][j][k] * b[i + 1][j + k];
          double gamma = f[i][j] * e[i][j][k] * b[i + 1][j + k] / all * pair.count;
          if (gamma > 1e-6) {
            counts
                    .computeIfAbsent(code(pair.characters, j, k), x -> new double[Letters.COUNT])[
                    pair.letters[i]] +=
                gamma;
          }
        }
      }
    }
    return Math.log(all) * pair.count;
  }

  /** Counts to probabilities; what a rare letter was not seen to do, its relatives lend it. */
  private static Map<Integer, double[]> maximise(
      Map<Integer, double[]> counts, CharSequence alphabet) {
    double[] totals = new double[Letters.COUNT];
    double[] familyTotals = new double[2 * Letters.COUNT];
    Map<Integer, double[]> family = new HashMap<>();
    counts.forEach((code, row) -> {
      double[] sums = new double[2 * Letters.COUNT];
      for (int l = 0; l < Letters.COUNT; l++) {
        totals[l] += row[l];
        sums[family(l)] += row[l];
      }
      for (int f = 0; f < sums.length; f++) {
        familyTotals[f] += sums[f];
      }
      family.put(code, sums);
    });
    Map<Integer, double[]> rows = new HashMap<>();
    counts.forEach((code, row) -> {
      double[] out = new double[Letters.COUNT];
      double[] sums = family.getOrDefault(code, new double[2 * Letters.COUNT]);
      int length = code == 0 ? 0 : code >> 8 == 0 ? 1 : code >> 16 == 0 ? 2 : 3;
      for (int l = 0; l < Letters.COUNT; l++) {
        double borrowed =
            (sums[family(l)] + 0.5 * own(code, l, alphabet)) / (familyTotals[family(l)] + 2);
        double floor = floor(code, length, l, alphabet);
        out[l] =
            Math.max(
                floor, (row[l] + PRIOR * (0.7 * borrowed + 0.3 * floor)) / (totals[l] + PRIOR));
      }
      rows.put(code, out);
    });
    return rows;
  }

  /** What is possible even if never seen: most of all that a marked vowel looks like a figure. */
  private static double floor(int code, int length, int letter, CharSequence alphabet) {
    boolean vowel = FAMILY[letter] >= Letters.COUNT && Letters.character(letter) != 'đ';
    if (length == 1) {
      char c = (code & 0xff) == 0 ? ' ' : alphabet.charAt((code & 0xff) - 1);
      return vowel && FIGURES.indexOf(c) >= 0 ? 4e-4 : 5e-5;
    }
    return length == 0 ? 1e-4 : length == 2 ? 5e-6 : 5e-7;
  }

  private static final String FIGURES = "034689bd&¢@";

  private static double own(int code, int letter, CharSequence alphabet) {
    return code > 0 && code < 256 && alphabet.charAt(code - 1) == Letters.character(letter) ? 1 : 0;
  }

  private static final int[] FAMILY = new int[Letters.COUNT];

  static {
    for (int l = 0; l < Letters.COUNT; l++) {
      char c = Letters.character(l);
      char bare = Letters.bare(c);
      // Marked letters share among themselves; their plain letter is another thing to a reader.
      FAMILY[l] = bare == c ? l : Letters.COUNT + Letters.index(bare);
    }
  }

  private static int family(int letter) {
    return FAMILY[letter];
  }

  private Channel pack(Map<Integer, double[]> rows, CharSequence alphabet) {
    List<Integer> codes = new ArrayList<>();
    rows.forEach((code, row) -> {
      double most = Arrays.stream(row).max().orElse(0);
      if (code == 0 || !hasStrange(code) && most > 2e-5) {
        codes.add(code);
      }
    });
    codes.sort(null);
    int[] list = codes.stream().mapToInt(Integer::intValue).toArray();
    byte[][] packed = new byte[list.length][Letters.COUNT];
    for (int i = 0; i < list.length; i++) {
      double[] row = rows.get(list[i]);
      for (int l = 0; l < Letters.COUNT; l++) {
        packed[i][l] = Channel.quantise(Math.log(Math.max(1e-9, row == null ? 0 : row[l])));
      }
    }
    return new Channel(alphabet.toString(), list, packed, memory());
  }

  private static boolean hasStrange(int code) {
    return (code & 0xff) == 0 || code >> 16 != 0 && (code >> 8 & 0xff) == 0;
  }

  private WordMemory memory() {
    int[] totals = new int[lexicon.size() * 3];
    int[] forms = new int[lexicon.size() * 3];
    Map<String, Map<Integer, Integer>> seen = new HashMap<>();
    pairs.forEach((t, reads) -> {
      int id = lexicon.id(Letters.canonical(t));
      int shape = shape(t);
      if (id == Lexicon.UNKNOWN || shape < 0) {
        return;
      }
      int key = id * 3 + shape;
      reads.forEach((r, count) -> {
        totals[key] += count[0];
        forms[key]++;
        if (count[0] >= 2) {
          seen.computeIfAbsent(r, k -> new HashMap<>()).merge(key, count[0], Integer::sum);
        }
      });
    });
    Map<String, int[]> packed = new HashMap<>();
    seen.forEach((r, words) -> {
      List<Map.Entry<Integer, Integer>> list = new ArrayList<>(words.entrySet());
      list.sort((a, b) ->
          b.getValue() != a.getValue().intValue()
              ? b.getValue() - a.getValue()
              : a.getKey() - b.getKey());
      int n = Math.min(MOST_FORMS, list.size());
      int[] values = new int[n * 2];
      for (int i = 0; i < n; i++) {
        values[i * 2] = list.get(i).getKey();
        values[i * 2 + 1] = list.get(i).getValue();
      }
      packed.put(r, values);
    });
    return new WordMemory(packed, totals, forms);
  }

  private static int shape(String word) {
    boolean first = Character.isUpperCase(word.charAt(0));
    int upper = 0;
    for (int i = 0; i < word.length(); i++) {
      upper += Character.isUpperCase(word.charAt(i)) ? 1 : 0;
    }
    if (upper == 0) {
      return 0;
    }
    if (upper == 1 && first) {
      return 1;
    }
    return upper == word.length() ? 2 : -1;
  }
}
