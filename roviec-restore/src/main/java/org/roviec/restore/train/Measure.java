package org.roviec.restore.train;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.roviec.restore.Damage;
import org.roviec.restore.Restoration;
import org.roviec.restore.RestoredWord;
import org.roviec.restore.Restorer;
import org.roviec.restore.engine.Letters;
import org.roviec.restore.engine.Model;
import org.roviec.restore.engine.Tokens;
import org.roviec.text.SourceText;

/**
 * Measures restoring: {@code Measure MODEL ocr DIR [all]}, {@code Measure MODEL marks TEXT}, {@code
 * Measure MODEL show FILE}. Prints accuracy before and after, a calibration table, syllables a
 * second and the commonest errors.
 */
public final class Measure {

  private final Restorer restorer;
  private final Map<String, int[]> errors = new HashMap<>();
  private long truths;
  private long right;
  private long rightCased;
  private long before;
  private long numbers;
  private long numbersRight;
  private long numbersBefore;
  private long numbersSpoiled;
  private long nanos;
  private long restoredWords;
  private final long[] binAll = new long[1000];
  private final long[] binRight = new long[1000];

  private Measure(Restorer restorer) {
    this.restorer = restorer;
  }

  /** Measures and prints. */
  public static void main(String[] args) throws IOException {
    long start = System.nanoTime();
    Model model;
    try (InputStream in = Files.newInputStream(Path.of(args[0]))) {
      model = Model.read(in);
    }
    System.out.printf(
        Locale.ROOT, "model read in %d ms%n", (System.nanoTime() - start) / 1_000_000);
    Measure measure = new Measure(Restorer.with(model));
    switch (args[1]) {
      case "ocr" -> measure.pages(Path.of(args[2]), args.length > 3);
      case "marks" -> measure.marks(Path.of(args[2]), args.length > 3);
      default -> measure.show(Path.of(args[2]));
    }
  }

  private void show(Path file) throws IOException {
    Restoration restoration = restorer.restore(SourceText.of(Files.readString(file)));
    System.out.println(restoration.view().text());
    restoration.regions().forEach(System.out::println);
    restoration.flags().forEach(System.out::println);
    for (RestoredWord word : restoration.words()) {
      if (word.confidence() < 0.9) {
        System.out.printf(
            Locale.ROOT,
            "%s -> %s %.2f %s%n",
            word.written(),
            word.restored(),
            word.confidence(),
            word.alternatives());
      }
    }
  }

  private void pages(Path directory, boolean all) throws IOException {
    List<Pages.Page> pages = Pages.of(directory);
    for (int round = 0; round < 2; round++) {
      reset();
      for (int i = 0; i < pages.size(); i++) {
        if (all || Pages.isApart(i)) {
          long wrongBefore = truths - right;
          long truthsBefore = truths;
          page(pages.get(i).truth(), pages.get(i).read(), Damage.OCR);
          if (round == 1 && (truths - right - wrongBefore) * 20 > truths - truthsBefore) {
            System.out.printf(
                "%s: %d of %d wrong%n",
                pages.get(i).name(), truths - right - wrongBefore, truths - truthsBefore);
          }
        }
      }
    }
    print();
  }

  private void marks(Path file, boolean reservedOnly) throws IOException {
    List<String> lines = TrainingText.lines(file);
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      if (!reservedOnly || (i + 1) % TrainingText.RESERVED == 0) {
        text.append(lines.get(i)).append('\n');
        if (text.length() > 20_000) {
          texts.add(text.toString());
          text.setLength(0);
        }
      }
    }
    texts.add(text.toString());
    for (int round = 0; round < 2; round++) {
      reset();
      for (String truth : texts) {
        page(truth, Letters.bare(truth), Damage.UNMARKED);
      }
    }
    print();
  }

  private void reset() {
    errors.clear();
    truths = right = rightCased = before = numbers = numbersRight = numbersBefore = 0;
    numbersSpoiled = nanos = restoredWords = 0;
    java.util.Arrays.fill(binAll, 0);
    java.util.Arrays.fill(binRight, 0);
  }

  private void page(String truth, String read, Damage damage) {
    long start = System.nanoTime();
    Restoration restoration = restorer.restore(SourceText.of(read), damage);
    nanos += System.nanoTime() - start;
    restoredWords += restoration.words().size();
    String restored = restoration.view().text();
    Tokens t = Tokens.of(truth, 0, truth.length());
    Tokens o = Tokens.of(read, 0, read.length());
    Tokens r = Tokens.of(restored, 0, restored.length());
    boolean[] rawRight = new boolean[t.count()];
    new WordAligner(t, o).align((i, j) -> rawRight[i] = t.string(i).equals(o.string(j)));
    Map<Integer, RestoredWord> byStart = new HashMap<>();
    restoration.words().forEach(w -> byStart.put(w.start(), w));
    int[] matched = new int[t.count()];
    java.util.Arrays.fill(matched, -1);
    new WordAligner(t, r).align((i, j) -> matched[i] = j);
    for (int i = 0; i < t.count(); i++) {
      String wanted = t.string(i);
      String got = matched[i] < 0 ? "" : r.string(matched[i]);
      if (t.kind(i) != Tokens.WORD || !isWord(wanted)) {
        numbers++;
        numbersBefore += rawRight[i] ? 1 : 0;
        numbersRight += wanted.equals(got) ? 1 : 0;
        if (rawRight[i] && !wanted.equals(got)) {
          numbersSpoiled++;
          errors.computeIfAbsent("NUMBER " + wanted + " -> " + got, k -> new int[1])[0]++;
        }
        continue;
      }
      truths++;
      before += rawRight[i] ? 1 : 0;
      boolean same = Letters.canonical(wanted).equals(Letters.canonical(got));
      right += same ? 1 : 0;
      rightCased += same && sameCase(wanted, got) ? 1 : 0;
      if (!same) {
        String seen =
            matched[i] < 0 || byStart.get(r.start(matched[i])) == null
                ? "?"
                : byStart.get(r.start(matched[i])).written();
        errors.computeIfAbsent(wanted + " -> " + got + " (" + seen + ")", k -> new int[1])[0]++;
      }
      RestoredWord word = matched[i] < 0 ? null : byStart.get(r.start(matched[i]));
      if (word != null) {
        int bin = (int) Math.min(999, word.confidence() * 1000);
        binAll[bin]++;
        binRight[bin] += same ? 1 : 0;
      }
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

  private void print() {
    System.out.printf(
        Locale.ROOT,
        "syllables %d: right before %.2f %%, after %.3f %% (case counts %.3f %%)%n",
        truths,
        100.0 * before / truths,
        100.0 * right / truths,
        100.0 * rightCased / truths);
    System.out.printf(
        Locale.ROOT,
        "numbers and codes %d: right before %.2f %%, after %.2f %%, spoiled %d%n",
        numbers,
        100.0 * numbersBefore / Math.max(1, numbers),
        100.0 * numbersRight / Math.max(1, numbers),
        numbersSpoiled);
    System.out.printf(Locale.ROOT, "%.0f syllables/s%n", restoredWords * 1e9 / nanos);
    long all = java.util.Arrays.stream(binAll).sum();
    for (double limit : new double[] {0.5, 0.7, 0.8, 0.9, 0.95, 0.99}) {
      long n = 0;
      long ok = 0;
      for (int bin = (int) (limit * 1000); bin < 1000; bin++) {
        n += binAll[bin];
        ok += binRight[bin];
      }
      System.out.printf(
          Locale.ROOT,
          "confidence >= %.2f: %.2f %% of syllables, %.3f %% right%n",
          limit,
          100.0 * n / all,
          100.0 * ok / Math.max(1, n));
    }
    errors.entrySet().stream()
        .sorted((a, b) -> b.getValue()[0] - a.getValue()[0])
        .limit(50)
        .forEach(e -> System.out.println(e.getValue()[0] + "  " + e.getKey()));
  }
}
