package org.roviec.corpus.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.roviec.DirectiveReader;
import org.roviec.corpus.Folders;
import org.roviec.corpus.flat.Soffice;
import org.roviec.corpus.property.Findings;
import org.roviec.finding.Note;
import org.roviec.ingest.Ingester;
import org.roviec.ingest.outcome.Furniture;
import org.roviec.ingest.outcome.Outcome;
import org.roviec.text.SourceText;
import org.roviec.text.Span;

/** The golden texts, turned into four kinds of file by LibreOffice, and read back. */
class OfficeFilesTest {

  private static final Map<String, String> FILTERS = filters();

  private static final String LAYOUT = "layout";

  @TempDir static Path folder;

  private static Map<String, String> filters() {
    Map<String, String> filters = new LinkedHashMap<>();
    filters.put("docx", "MS Word 2007 XML");
    filters.put("doc", "MS Word 97");
    filters.put("rtf", "Rich Text Format");
    filters.put("odt", "writer8");
    return filters;
  }

  @BeforeAll
  static void makeFiles() throws IOException {
    assertThat(Soffice.isThere()).as("soffice: run scripts/install-test-tools.sh").isTrue();
    List<Path> sources = new ArrayList<>();
    for (String id : goldens()) {
      sources.add(Files.writeString(folder.resolve(id + ".fodt"), FlatText.of(Folders.golden(id))));
    }
    sources.add(Files.writeString(folder.resolve(LAYOUT + ".fodt"), LayoutSample.document()));
    Soffice soffice = new Soffice(folder);
    FILTERS.forEach((extension, filter) -> soffice.convert(sources, extension, filter));
  }

  private static List<String> goldens() {
    return Folders.in(Folders.MODULE.resolve("golden")).stream()
        .filter(Files::isDirectory)
        .map(file -> file.getFileName().toString())
        .toList();
  }

  static Stream<Arguments> files() {
    return goldens().stream()
        .flatMap(id -> FILTERS.keySet().stream().map(kind -> Arguments.of(id, kind)));
  }

  static Stream<String> kinds() {
    return FILTERS.keySet().stream();
  }

  @ParameterizedTest(name = "{0}.{1}")
  @MethodSource("files")
  @DisplayName("văn bản đọc từ tệp của LibreOffice có đúng chữ và đúng kết quả như văn bản gốc")
  void readsBack(String id, String kind) throws IOException {
    String source = Folders.golden(id);
    String text = read(id, kind).text().characters();
    assertThat(comparable(text)).isEqualTo(comparable(source));
    assertThat(findings(text)).isEqualTo(findings(source));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  @DisplayName("tiêu ngữ trong bảng, đánh số tự động, chú thích, bảng 60 dòng đọc đúng như in")
  void readsLayout(String kind) throws IOException {
    Outcome.Ingested read = read(LAYOUT, kind);
    assertThat(comparable(read.text().characters())).isEqualTo(comparable(LayoutSample.printed()));
    assertThat(findings(read.text().characters())).isEqualTo(findings(LayoutSample.printed()));
    assertThat(read.furniture())
        .contains(
            new Furniture(Furniture.Kind.HEADER, 0, LayoutSample.HEADER),
            new Furniture(Furniture.Kind.PROPERTY, 0, "Thông báo thử"))
        .extracting(Furniture::kind)
        .contains(Furniture.Kind.PAGE_NUMBER);
    assertThat(read.notes())
        .contains(Note.of("ingest.changes-accepted", all(read), "1", "1"))
        .extracting(Note::code)
        .contains("ingest.left-out-hidden", "ingest.decoded-fonts");
    assertThat(read.notes())
        .anySatisfy(note -> {
          assertThat(note.code()).isEqualTo("ingest.struck-through");
          assertThat(read.text().quote(note.span())).isEqualTo(LayoutSample.STRUCK);
        });
  }

  private static Span all(Outcome.Ingested read) {
    return new Span(0, read.text().length());
  }

  private static Outcome.Ingested read(String id, String kind) throws IOException {
    Path file = folder.resolve(id + "." + kind);
    Outcome outcome = new Ingester().ingest(file);
    assertThat(outcome).as(file.toString()).isInstanceOf(Outcome.Ingested.class);
    return (Outcome.Ingested) outcome;
  }

  private static List<String> findings(String text) {
    return Findings.of(new DirectiveReader().read(SourceText.of(text)));
  }

  /**
   * Declared differences: blanks at the ends of lines, several blanks in a row, lines that part the
   * head of a table from its rows, empty lines around tables and at the end.
   */
  private static String comparable(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .lines()
        .filter(line -> !line.matches("\\|[-:| ]*-[-:| ]*\\|\\s*"))
        .map(line -> line.replaceAll("[ \\u00a0]+", " ").strip())
        .map(line -> line.startsWith("|") ? line.replaceAll(" ?\\| ?", "|") : line)
        .collect(Collectors.joining("\n"))
        .replaceAll("\\n+\\|", "\n|")
        .replaceAll("\\|\\n+", "|\n")
        .strip();
  }
}
