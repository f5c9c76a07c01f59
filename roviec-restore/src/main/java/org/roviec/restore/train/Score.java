package org.roviec.restore.train;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.roviec.restore.Damage;
import org.roviec.restore.Restoration;
import org.roviec.restore.RestoredWord;
import org.roviec.restore.Restorer;
import org.roviec.restore.engine.Letters;
import org.roviec.restore.engine.Tokens;
import org.roviec.text.SourceText;

/**
 * Compares restored pages with true ones. A syllable is right if the word in its place is the same
 * word; both tone placements count as equal. The words are laid side by side by edit distance, so
 * joined and dropped words count as wrong.
 */
public final class Score {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Map<String, int[]> errors = new HashMap<>();
  private long syllables;
  private long right;
  private long rightCased;
  private long before;
  private long numbers;
  private long numbersRight;
  private long numbersBefore;
  private long spoiled;
  private long nanos;
  private long words;
  private final long[] binAll = new long[1001];
  private final long[] binRight = new long[1001];

  /** Restores a damaged text and counts what came out right. */
  public void add(String truth, String damaged, Restorer restorer, Damage damage) {
    long start = THREADS.getCurrentThreadCpuTime();
    Restoration restoration = restorer.restore(SourceText.of(damaged), damage);
    nanos += THREADS.getCurrentThreadCpuTime() - start;
    words += restoration.words().size();
    String restored = restoration.view().text();
    Tokens t = Tokens.of(truth, 0, truth.length());
    Tokens o = Tokens.of(damaged, 0, damaged.length());
    Tokens r = Tokens.of(restored, 0, restored.length());
    boolean[] rawRight = new boolean[t.count()];
    new WordAligner(t, o).align((i, j) -> rawRight[i] = t.string(i).equals(o.string(j)));
    Map<Integer, RestoredWord> byStart = new HashMap<>();
    restoration.words().forEach(w -> byStart.put(w.start(), w));
    int[] matched = new int[t.count()];
    Arrays.fill(matched, -1);
    new WordAligner(t, r).align((i, j) -> matched[i] = j);
    for (int i = 0; i < t.count(); i++) {
      String wanted = t.string(i);
      String got = matched[i] < 0 ? "" : r.string(matched[i]);
      if (t.kind(i) != Tokens.WORD || !isWord(wanted)) {
        countNumber(wanted, got, rawRight[i]);
      } else {
        RestoredWord word = matched[i] < 0 ? null : byStart.get(r.start(matched[i]));
        before += rawRight[i] ? 1 : 0;
        countSyllable(wanted, got, word);
      }
    }
  }

  private void countNumber(String wanted, String got, boolean wasRight) {
    if (wanted.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return;
    }
    numbers++;
    numbersBefore += wasRight ? 1 : 0;
    numbersRight += wanted.equals(got) ? 1 : 0;
    if (wasRight && !wanted.equals(got)) {
      spoiled++;
      errors.computeIfAbsent("NUMBER " + wanted + " -> " + got, k -> new int[1])[0]++;
    }
  }

  private void countSyllable(
      String wanted, String got, @org.jspecify.annotations.Nullable RestoredWord word) {
    syllables++;
    boolean same = Letters.canonical(wanted).equals(Letters.canonical(got));
    right += same ? 1 : 0;
    rightCased += same && sameCase(wanted, got) ? 1 : 0;
    if (!same) {
      String seen = word == null ? "?" : word.written();
      errors.computeIfAbsent(wanted + " -> " + got + " (" + seen + ")", k -> new int[1])[0]++;
    }
    if (word != null) {
      int bin = (int) Math.min(1000, word.confidence() * 1000);
      binAll[bin]++;
      binRight[bin] += same ? 1 : 0;
    }
  }

  private static boolean sameCase(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    for (int i = 0; i < a.length(); i++) {
      if (Character.isUpperCase(a.charAt(i)) != Character.isUpperCase(b.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWord(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isLetter(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Number of true syllables seen. */
  public long syllables() {
    return syllables;
  }

  /** Number of right syllables. */
  public long right() {
    return right;
  }

  /** Share of syllables that are right now, case aside. */
  public double accuracy() {
    return (double) right / syllables;
  }

  /** Share of right numbers, codes and dates that restoring made wrong. */
  public double spoiledNumbers() {
    return (double) spoiled / Math.max(1, numbersBefore);
  }

  /** Share of syllables given at least this confidence. */
  public double shareAbove(double confidence) {
    return (double) sum(binAll, confidence) / Math.max(1, sum(binAll, 0));
  }

  /** Share right of the syllables given at least this confidence. */
  public double accuracyAbove(double confidence) {
    return (double) sum(binRight, confidence) / Math.max(1, sum(binAll, confidence));
  }

  private static long sum(long[] bins, double from) {
    long sum = 0;
    for (int bin = (int) Math.round(from * 1000); bin < bins.length; bin++) {
      sum += bins[bin];
    }
    return sum;
  }

  /** Words by confidence in thousandths: all, and those right. */
  long[][] byConfidence() {
    return new long[][] {binAll.clone(), binRight.clone()};
  }

  /** The main figures as cells of a table: syllables, right before and after, confidence of 0.9. */
  String row() {
    return String.format(
        Locale.ROOT,
        "%,d | %.1f %% | %.2f %% | %.1f %%, %.2f %%",
        syllables,
        100.0 * before / syllables,
        100.0 * right / syllables,
        100 * shareAbove(0.9),
        100 * accuracyAbove(0.9));
  }

  /** The figures as lines of text, the commonest errors last. */
  public String report(int mostErrors) {
    StringBuilder out = new StringBuilder();
    line(
        out,
        String.format(
            Locale.ROOT,
            "syllables %d: right before %.2f %%, after %.3f %% (case counts %.3f %%)",
            syllables,
            100.0 * before / syllables,
            100.0 * right / syllables,
            100.0 * rightCased / syllables));
    line(
        out,
        String.format(
            Locale.ROOT,
            "numbers and codes %d: right before %.2f %%, after %.2f %%, spoiled %d",
            numbers,
            100.0 * numbersBefore / Math.max(1, numbers),
            100.0 * numbersRight / Math.max(1, numbers),
            spoiled));
    line(out, String.format(Locale.ROOT, "%.0f syllables/s of CPU time", words * 1e9 / nanos));
    for (double limit : new double[] {0.5, 0.7, 0.8, 0.9, 0.95, 0.99}) {
      line(
          out,
          String.format(
              Locale.ROOT,
              "confidence >= %.2f: %.2f %% of syllables, %.3f %% right",
              limit,
              100 * shareAbove(limit),
              100 * accuracyAbove(limit)));
    }
    List<Map.Entry<String, int[]>> list = new java.util.ArrayList<>(errors.entrySet());
    list.sort((a, b) ->
        b.getValue()[0] != a.getValue()[0]
            ? b.getValue()[0] - a.getValue()[0]
            : a.getKey().compareTo(b.getKey()));
    list.stream()
        .limit(mostErrors)
        .forEach(
            e -> line(out, String.format(Locale.ROOT, "%4d  %s", e.getValue()[0], e.getKey())));
    return out.toString();
  }

  private static void line(StringBuilder out, String text) {
    out.append(text).append('\n');
  }
}
