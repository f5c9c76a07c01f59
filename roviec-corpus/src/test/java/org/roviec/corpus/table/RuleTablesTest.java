package org.roviec.corpus.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.roviec.DirectiveReader;
import org.roviec.lexicon.Phrase;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;
import org.roviec.text.SourceText;
import org.roviec.text.TextView;

/**
 * Every rule table of the core: each row has examples, and the book sees the phrase exactly where
 * an example marks it. In an example marked with "!" it is not seen.
 */
@DisplayName("Bảng quy tắc")
class RuleTablesTest {

  private static final Map<String, List<Phrase>> TABLES = tables();

  private static Map<String, List<Phrase>> tables() {
    Map<String, List<Phrase>> tables = new java.util.TreeMap<>();
    for (String name : names()) {
      tables.put(name, PhraseBook.load(new Vocabulary(), DirectiveReader.class, name).phrases());
    }
    return tables;
  }

  /** The tables on the class path of the core, by their path beside the front door. */
  private static List<String> names() {
    try {
      var place = DirectiveReader.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path root = Path.of(place);
      if (Files.isDirectory(root)) {
        return below(root.resolve("org/roviec"));
      }
      try (FileSystem jar = FileSystems.newFileSystem(root)) {
        return below(jar.getPath("org/roviec"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".tsv"))
          .sorted()
          .toList();
    }
  }

  @Test
  @DisplayName("có đủ bảng và dòng")
  void seesTables() {
    int count = TABLES.values().stream().mapToInt(List::size).sum();
    assertThat(TABLES).hasSizeGreaterThanOrEqualTo(20);
    assertThat(count).isGreaterThanOrEqualTo(1000);
  }

  @TestFactory
  @DisplayName("ví dụ khớp đúng chỗ đánh dấu")
  Stream<DynamicTest> examples() {
    return TABLES.keySet().stream().map(name -> DynamicTest.dynamicTest(name, () -> check(name)));
  }

  private static void check(String name) {
    Vocabulary vocabulary = new Vocabulary();
    PhraseBook book = PhraseBook.load(vocabulary, DirectiveReader.class, name);
    List<String> faults = new ArrayList<>();
    for (Phrase phrase : book.phrases()) {
      if (phrase.examples().stream().allMatch(example -> example.startsWith("!"))) {
        faults.add(phrase.id() + " has no example");
      }
      for (String example : phrase.examples()) {
        fault(book, vocabulary, phrase, example, faults);
      }
    }
    assertThat(book.phrases()).isNotEmpty();
    assertThat(faults).as(name).isEmpty();
  }

  private static void fault(
      PhraseBook book, Vocabulary vocabulary, Phrase phrase, String example, List<String> faults) {
    boolean seen = !example.startsWith("!");
    String marked = seen ? example : example.substring(1);
    String plain = marked.replace("[", "").replace("]", "");
    Words words = Words.of(TextView.of(SourceText.of(plain)), vocabulary);
    List<String> hits =
        book.matches(words, 0, words.count()).stream()
            .filter(match -> match.phrase().id().equals(phrase.id()))
            .map(match -> mark(plain, words.start(match.start()), words.end(match.end() - 1)))
            .toList();
    if (seen ? !hits.contains(marked) : !hits.isEmpty()) {
      faults.add(phrase.id() + " saw " + hits + " in: " + example);
    }
  }

  private static String mark(String plain, int start, int end) {
    return plain.substring(0, start)
        + "["
        + plain.substring(start, end)
        + "]"
        + plain.substring(end);
  }
}
