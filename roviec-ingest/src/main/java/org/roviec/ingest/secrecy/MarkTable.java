package org.roviec.ingest.secrecy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the rules of the gate from their table. */
final class MarkTable {

  private static final String TABLE = "marks.tsv";

  private MarkTable() {}

  static List<Mark> load() {
    return rows().stream().map(MarkTable::mark).toList();
  }

  /** The fields of each row: id, places, letters, pattern, not after, not before, examples. */
  static List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(MarkTable.class.getResourceAsStream(TABLE)),
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          rows.add(List.of(line.split("\t")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static Mark mark(List<String> row) {
    Set<Place> places =
        Arrays.stream(row.get(1).split(","))
            .map(place -> Place.valueOf(place.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toUnmodifiableSet());
    return new Mark(
        row.get(0),
        places,
        row.get(2).equals("plain"),
        Pattern.compile(row.get(3), Pattern.UNICODE_CHARACTER_CLASS),
        words(row.get(4)),
        words(row.get(5)));
  }

  private static Set<String> words(String field) {
    return field.equals("-") ? Set.of() : Set.of(field.split(","));
  }
}
