package org.roviec.restore.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Short paragraphs about what the law seldom names: persons, places, everyday things, and the
 * wordings of the rule tables. Made from this project's own lists, the same each time.
 */
final class Vocabulary {

  private static final int REPEATED = 4;
  private static final int PERSONS = 9000;
  private static final int MOST_WORDINGS = 24;
  private static final Pattern GROUP = Pattern.compile("\\(([^()]*)\\)");
  private static final Pattern STRANGE = Pattern.compile("[^\\p{L}\\d ,;/–—-]");

  private final List<String> paragraphs = new ArrayList<>();

  /** All paragraphs read so far. */
  List<String> paragraphs() {
    return paragraphs;
  }

  /** Reads a directory of word lists: names.txt, places.txt and others of phrases by commas. */
  void readWords(Path directory) throws IOException {
    for (Path file : files(directory, ".txt")) {
      List<String> lines = written(file);
      switch (file.getFileName().toString()) {
        case "names.txt" -> persons(lines);
        case "places.txt" -> lines.forEach(this::places);
        default -> lines.forEach(line -> repeat(List.of(line.split(", "))));
      }
    }
  }

  private void repeat(List<String> phrases) {
    for (int round = 0; round < REPEATED; round++) {
      paragraphs.addAll(phrases);
    }
  }

  /** Reads a directory of plain sentences, one a line; lines that begin with # are no sentences. */
  void readSentences(Path directory) throws IOException {
    for (Path file : files(directory, ".txt")) {
      repeat(written(file));
    }
  }

  /** The lines of a file without its remarks. */
  private static List<String> written(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).toList();
  }

  /** Names as they stand in text, drawn so that the first of each list are the most frequent. */
  private void persons(List<String> lines) {
    String[][] parts = lines.stream().map(line -> line.split(" ")).toArray(String[][]::new);
    Random random = new Random(1);
    for (int i = 0; i < PERSONS; i++) {
      String given = parts[2][1 + random.nextInt(parts[2].length - 1)];
      String name = drawn(parts[0], random) + " " + drawn(parts[1], random) + " " + given;
      paragraphs.add(MENTIONS[i % MENTIONS.length].formatted(name, given));
    }
  }

  /** Ways in which papers name a person; the second value is the given name alone. */
  private static final String[] MENTIONS = {
    "theo ông %s, cho biết",
    "Ông %s, Giám đốc Sở",
    "bà %s, nguyên Phó Chủ tịch",
    "đồng chí %s, Bí thư Tỉnh ủy",
    "anh %s, ngụ huyện",
    "Bà %s cho biết",
    "%s",
    "với ông %s - nguyên Giám đốc",
    "Đồng chí %s, Ủy viên Ban Thường vụ",
    "chị %s và anh %s",
    "thầy %s, ông %s nói",
    "Thứ trưởng %s, Bộ trưởng %s"
  };

  private static String drawn(String[] part, Random random) {
    double place = random.nextDouble();
    return part[1 + (int) (place * place * (part.length - 1))];
  }

  private void places(String line) {
    String province = line.substring(0, line.indexOf(':'));
    List<String> phrases = new ArrayList<>(List.of("tỉnh " + province, "ở " + province));
    for (String place : line.substring(line.indexOf(':') + 2).split(", ")) {
      phrases.add("ở huyện " + place + ", tỉnh " + province);
      phrases.add("xã thuộc " + place + " (" + province + ")");
      phrases.add("Công an huyện " + place + ", " + province + " cho biết");
    }
    repeat(phrases);
  }

  /** Reads the wordings and examples of the rule tables below a directory. */
  void readTables(Path directory) throws IOException {
    Set<String> phrases = new LinkedHashSet<>();
    for (Path file : files(directory, ".tsv")) {
      for (String line : Files.readAllLines(file)) {
        String[] columns = line.split("\t");
        if (line.startsWith("#") || columns.length < 3) {
          continue;
        }
        phrases.addAll(expanded(columns[1]));
        for (int i = 2; i < columns.length; i++) {
          if (columns[i].contains("[")) {
            phrases.add(columns[i].replaceAll("[\\[\\]]", ""));
          }
        }
      }
    }
    repeat(List.copyOf(phrases));
  }

  /** What a wording with alternatives in parentheses can say, if it is words alone. */
  private static List<String> expanded(String wording) {
    List<String> open = new ArrayList<>(List.of(wording));
    List<String> done = new ArrayList<>();
    for (int i = 0; i < open.size() && done.size() < MOST_WORDINGS; i++) {
      String one = open.get(i);
      Matcher group = GROUP.matcher(one);
      if (group.find()) {
        for (String choice : group.group(1).split("\\|", -1)) {
          open.add(one.substring(0, group.start()) + choice + one.substring(group.end()));
        }
      } else if (!STRANGE.matcher(one).find() && one.contains(" ")) {
        done.add(one.replace(" ,", ",").strip());
      }
    }
    return done;
  }

  private static List<Path> files(Path directory, String suffix) throws IOException {
    try (Stream<Path> found = Files.walk(directory)) {
      return found.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }
}
