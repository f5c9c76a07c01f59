package org.roviec.restore.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roviec.restore.engine.Letters;
import org.roviec.restore.engine.SyllableShape;
import org.roviec.restore.engine.Tokens;

/**
 * The paragraphs the language model learns from: one a line, without those kept apart for tests,
 * without repetitions beyond a few, without lines that are not Vietnamese prose.
 */
final class TrainingText {

  /** Every paragraph whose number divides by this is kept apart. */
  static final int RESERVED = 200;

  private static final int REPETITIONS = 3;
  private static final int SHINGLE = 8;

  private final LongSet apart = new LongSet();
  private final List<String> reserved = new ArrayList<>();

  /** Keeps paragraphs apart that share most of their eight-word runs with this text. */
  void keepApart(String text) {
    shingles(text, apart::add);
  }

  /** The paragraphs kept apart, in their order; known after {@link #read}. */
  List<String> reserved() {
    return reserved;
  }

  List<String> read(Path file) throws IOException {
    List<String> kept = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    List<String> all = lines(file);
    for (int n = RESERVED; n <= all.size(); n += RESERVED) {
      String line = all.get(n - 1);
      if (line.isEmpty()) {
        continue;
      }
      reserved.add(line);
      seen.put(line, REPETITIONS);
      keepApart(line);
    }
    int contaminated = 0;
    int damaged = 0;
    for (String line : all) {
      if (line.length() < 4 || !isProse(line)) {
        continue;
      }
      if (seen.merge(line, 1, Integer::sum) > REPETITIONS) {
        continue;
      }
      if (isDamaged(line)) {
        damaged++;
        continue;
      }
      if (isApart(line)) {
        contaminated++;
        continue;
      }
      kept.add(line);
    }
    System.out.printf(
        "paragraphs: %d read, %d kept, %d damaged, %d too close to what is kept apart%n",
        all.size(), kept.size(), damaged, contaminated);
    return kept;
  }

  static List<String> lines(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    Process unpacking = null;
    InputStream in;
    if (file.toString().endsWith(".xz")) {
      unpacking = new ProcessBuilder("xz", "-dc", file.toString()).start();
      in = unpacking.getInputStream();
    } else {
      in = Files.newInputStream(file);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(Normalizer.normalize(line, Normalizer.Form.NFC).strip());
      }
    }
    return lines;
  }

  private static boolean isProse(String line) {
    int letters = 0;
    for (int i = 0; i < line.length(); i++) {
      letters += Letters.index(line.charAt(i)) >= 0 ? 1 : 0;
    }
    return letters * 2 > line.length();
  }

  /** Whether a paragraph has lost its marks, or holds too many syllables that cannot be. */
  static boolean isDamaged(String line) {
    Tokens tokens = Tokens.of(line, 0, line.length());
    int syllables = 0;
    int marked = 0;
    int impossible = 0;
    for (int i = 0; i < tokens.count(); i++) {
      String word = tokens.string(i);
      if (tokens.kind(i) == Tokens.WORD && SyllableShape.fits(word)) {
        String canonical = Letters.canonical(word);
        syllables++;
        marked += Letters.bare(canonical).equals(canonical) ? 0 : 1;
        impossible += SyllableShape.isWellFormed(canonical) ? 0 : 1;
      }
    }
    return syllables >= 5 && marked * 4 < syllables || impossible * 12 > syllables;
  }

  /** Whether most of the line's eight-word runs are among what is kept apart. */
  boolean isApart(String line) {
    int[] counts = new int[2];
    shingles(
        line,
        hash -> {
          counts[0]++;
          counts[1] += apart.contains(hash) ? 1 : 0;
        });
    return counts[0] >= 4 && counts[1] * 2 > counts[0];
  }

  private interface LongSink {
    void accept(long value);
  }

  private static void shingles(String text, LongSink sink) {
    Tokens tokens = Tokens.of(text, 0, text.length());
    long[] hashes = new long[tokens.count()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = Letters.canonical(tokens.string(i)).hashCode() * 0x9e3779b97f4a7c15L;
    }
    for (int i = 0; i + SHINGLE <= hashes.length; i++) {
      long hash = 17;
      for (int k = 0; k < SHINGLE; k++) {
        hash = (hash ^ hashes[i + k]) * 0xff51afd7ed558ccdL;
        hash ^= hash >>> 32;
      }
      sink.accept(hash);
    }
  }
}
