package org.roviec.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.ingest.Ingester;
import org.roviec.ingest.format.Limits;
import org.roviec.ingest.format.Progress;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Member;
import org.roviec.ingest.outcome.Outcome;

/**
 * Damages a sound file of each kind in turn and reads what comes out. Set {@code fuzz.files} for a
 * longer run, {@code fuzz.seed} for another one, {@code fuzz.keep} for a folder that gets the files
 * that failed.
 */
@DisplayName("Tệp hỏng ngẫu nhiên")
class FuzzTest {

  private static final int FILES = Integer.getInteger("fuzz.files", 2_000);
  private static final long SEED = Long.getLong("fuzz.seed", 20_261_121L);
  private static final @Nullable String KEEP = System.getProperty("fuzz.keep");

  private final Ingester ingester =
      new Ingester(Limits.DEFAULT.with(Limit.SECONDS, 30)).recognizing(false);

  @Test
  @DisplayName("không tệp nào làm sập, treo hay tràn bộ nhớ")
  void survives() throws IOException {
    Map<String, byte[]> seeds = Seeds.all();
    List<String> kinds = List.copyOf(seeds.keySet());
    Mutation mutation = new Mutation(new Random(SEED), List.copyOf(seeds.values()));
    Map<String, Integer> outcomes = new TreeMap<>();
    List<String> failures = new ArrayList<>();
    long begun = System.nanoTime();
    Slowest slowest = new Slowest();
    for (int i = 0; i < FILES; i++) {
      String kind = kinds.get(i % kinds.size());
      byte[] file = mutation.of(seeds.getOrDefault(kind, new byte[0]));
      long from = System.nanoTime();
      String failure = failure(file, outcomes);
      slowest.see(kind, i, System.nanoTime() - from);
      if (failure != null) {
        failures.add(kind + " " + i + ": " + failure);
        keep(kind, i, file);
      }
    }
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    System.out.println(FILES + " files in " + took.toSeconds() + " s, slowest " + slowest.words);
    System.out.println(outcomes);
    assertThat(failures).isEmpty();
  }

  @Test
  @DisplayName("tệp chưa hỏng đọc được hết")
  void seedsAreSound() throws IOException {
    Map<String, byte[]> seeds = Seeds.all();
    assertThat(seeds).hasSizeGreaterThanOrEqualTo(20);
    seeds.forEach((kind, file) -> {
      Outcome outcome = ingester.ingest("", file, Progress.NONE);
      boolean image = List.of("png", "jpeg", "gif", "tiff").contains(kind);
      Class<?> expected =
          image
              ? Outcome.NoRecognizer.class
              : List.of("zip", "gz", "7z", "eml").contains(kind)
                  ? Outcome.Bundle.class
                  : Outcome.Ingested.class;
      assertThat(outcome).as(kind).isInstanceOf(expected);
    });
  }

  private @Nullable String failure(byte[] file, Map<String, Integer> outcomes) {
    try {
      Outcome outcome = ingester.ingest("", file, Progress.NONE);
      outcomes.merge(outcome.getClass().getSimpleName(), 1, Integer::sum);
      return failure(outcome);
    } catch (RuntimeException | Error e) {
      return e.toString();
    }
  }

  /** Time and memory count as failures, whatever the file. */
  private static @Nullable String failure(Outcome outcome) {
    if (outcome instanceof Outcome.Exceeded exceeded
        && (exceeded.limit() == Limit.SECONDS || exceeded.limit() == Limit.MEMORY)) {
      return exceeded.toString();
    }
    if (outcome instanceof Outcome.Bundle bundle) {
      for (Member member : bundle.members()) {
        String inside = failure(member.outcome());
        if (inside != null) {
          return inside;
        }
      }
    }
    return null;
  }

  private static void keep(String kind, int number, byte[] file) throws IOException {
    if (KEEP != null) {
      Files.createDirectories(Path.of(KEEP));
      Files.write(Path.of(KEEP, number + "." + kind), file);
    }
  }

  private static final class Slowest {
    private long most;
    private String words = "";

    void see(String kind, int number, long nanos) {
      if (nanos > most) {
        most = nanos;
        words = kind + " " + number + " " + nanos / 1_000_000 + " ms";
      }
    }
  }
}
