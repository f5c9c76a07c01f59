package org.roviec.restore.train;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.roviec.restore.Damage;
import org.roviec.restore.Restoration;
import org.roviec.restore.RestoredWord;
import org.roviec.restore.Restorer;
import org.roviec.restore.engine.Letters;
import org.roviec.restore.engine.Model;
import org.roviec.text.SourceText;

/**
 * Measures restoring: {@code Measure MODEL ocr DIR [all|even|odd|development]} on pages, {@code
 * Measure MODEL kinds DIR [all|even|odd]} by their kind of damage, {@code Measure MODEL marks TEXT
 * [reserved]} on text stripped of its marks, {@code Measure MODEL clean TEXT} on what must not
 * change, {@code Measure MODEL show FILE}. Prints accuracy before and after, a table of
 * confidences, syllables a second and the commonest errors, for a first pass and for one with warm
 * memories.
 */
public final class Measure {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final int ERRORS = 40;

  private final Restorer restorer;

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
    Measure measure = new Measure(Restorer.with(model));
    System.out.printf(
        Locale.ROOT, "model read in %d ms%n", (System.nanoTime() - start) / 1_000_000);
    Path path = Path.of(args[2]);
    switch (args[1]) {
      case "ocr" -> measure.pages(path, args.length > 3 ? args[3] : "apart");
      case "kinds" -> measure.kinds(path, args.length > 3 ? args[3] : "apart");
      case "marks" -> measure.marks(path, args.length > 3);
      case "clean" -> measure.clean(path);
      default -> measure.show(path);
    }
  }

  private void show(Path file) throws IOException {
    Restoration restoration = restorer.restore(SourceText.of(Files.readString(file)));
    System.out.println(restoration.view().text());
    restoration.regions().forEach(System.out::println);
    restoration.flags().forEach(System.out::println);
    for (RestoredWord word : restoration.words()) {
      if (word.confidence() < 0.8) {
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

  private void pages(Path directory, String which) throws IOException {
    List<Pages.Page> pages = chosen(Pages.of(directory), which);
    for (int round = 0; round < 2; round++) {
      Score score = new Score();
      for (Pages.Page page : pages) {
        page(score, page, round == 1);
      }
      System.out.println(score.report(round * ERRORS));
    }
  }

  /**
   * One line for each kind of damage: pages, syllables, share right before and after, confidence.
   */
  private void kinds(Path directory, String which) throws IOException {
    Map<String, Score> scores = new TreeMap<>();
    for (Pages.Page page : chosen(Pages.of(directory), which)) {
      scores
          .computeIfAbsent(page.kind(), kind -> new Score())
          .add(page.truth(), page.read(), restorer, Damage.OCR);
    }
    scores.forEach((kind, score) -> System.out.println("| " + kind + " | " + score.row() + " |"));
  }

  private static List<Pages.Page> chosen(List<Pages.Page> pages, String which) {
    List<Pages.Page> chosen = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      boolean wanted =
          switch (which) {
            case "all" -> true;
            case "even" -> i % 2 == 0;
            case "odd" -> i % 2 == 1;
            case "development" -> Pages.isForDevelopment(i);
            default -> Pages.isApart(i);
          };
      if (wanted) {
        chosen.add(pages.get(i));
      }
    }
    return chosen;
  }

  private void page(Score score, Pages.Page page, boolean tell) {
    long syllables = score.syllables();
    long right = score.right();
    score.add(page.truth(), page.read(), restorer, Damage.OCR);
    long wrong = score.syllables() - syllables - (score.right() - right);
    if (tell && wrong * 20 > score.syllables() - syllables) {
      System.out.printf("%s: %d of %d wrong%n", page.name(), wrong, score.syllables() - syllables);
    }
  }

  private void marks(Path file, boolean reservedOnly) throws IOException {
    List<String> texts = texts(file, reservedOnly);
    for (int round = 0; round < 2; round++) {
      Score score = new Score();
      for (String truth : texts) {
        score.add(truth, Letters.bare(truth), restorer, Damage.UNMARKED);
      }
      System.out.println(score.report(round * ERRORS));
    }
  }

  private static List<String> texts(Path file, boolean reservedOnly) throws IOException {
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
    return texts;
  }

  /**
   * Counts what restoring changes in text that needs none. Lines of eight words or more without one
   * letter beyond ASCII are counted apart: these really have no marks.
   */
  private void clean(Path file) throws IOException {
    long characters = 0;
    long bytes = 0;
    long syllables = 0;
    long[] changed = new long[2];
    long nanos = 0;
    for (String text : texts(file, false)) {
      SourceText source = SourceText.of(text);
      long start = THREADS.getCurrentThreadCpuTime();
      boolean damaged = Restorer.isDamaged(source);
      nanos += THREADS.getCurrentThreadCpuTime() - start;
      characters += text.length();
      bytes += text.getBytes(StandardCharsets.UTF_8).length;
      syllables += text.split("\\s+").length;
      if (damaged) {
        for (RestoredWord word : restorer.restore(source).words()) {
          int bare = isBareLine(text, word.source().start()) ? 1 : 0;
          if (word.changed() && changed[bare]++ % 50 == 0) {
            System.out.println(word.written() + " -> " + word.restored());
          }
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d characters, %d words between blanks; %d changed, and %d in lines without any marks;"
            + " surveyed %.0f MB a second of CPU time%n",
        characters,
        syllables,
        changed[0],
        changed[1],
        bytes * 1e3 / nanos);
  }

  private static boolean isBareLine(String text, int at) {
    int end = text.indexOf('\n', at);
    String line = text.substring(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length() : end);
    return line.split("\\s+").length >= 8 && line.chars().allMatch(c -> c < 0x80);
  }
}
