package org.roviec.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Path FOLDER = Path.of("src/main/resources/messages");
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.]*)[}(]");
  private static final Pattern BARE =
      Pattern.compile("<([a-z0-9]+)((?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>([^<]*\\p{L}[^<]*)<");

  /** Attributes that put words in the place of the sample, or name a language in itself. */
  private static final String SAID = "(?s).*(th:(text|replace|insert|utext|remove)| hreflang=).*";

  /** Names that are the same in every language: CSV, SHA-256. */
  private static final String NAMES = "[A-Z0-9][A-Z0-9 -]*";

  @Test
  @DisplayName("hai thứ tiếng có cùng các câu, không câu nào trống")
  void bothLanguagesSayTheSame() throws IOException {
    for (String file : names("_vi.properties")) {
      Properties vietnamese = read(file + "_vi.properties");
      Properties english = read(file + "_en.properties");
      assertThat(english.stringPropertyNames()).isEqualTo(vietnamese.stringPropertyNames());
      assertThat(vietnamese.values()).doesNotContain("");
      assertThat(english.values()).doesNotContain("");
    }
    assertThat(names("_en.properties")).isEqualTo(names("_vi.properties"));
  }

  @Test
  @DisplayName("không câu nào nằm trong hai tệp")
  void everyKeyIsInOneFile() throws IOException {
    List<String> all = new ArrayList<>();
    for (String file : names("_vi.properties")) {
      all.addAll(read(file + "_vi.properties").stringPropertyNames());
    }
    assertThat(all).hasSizeGreaterThan(100).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("câu nào trang dùng đến cũng có")
  void everyKeyOfAPageExists() throws IOException {
    Set<String> known = names("_vi.properties").stream().flatMap(MessagesTest::keys).collect(set());
    for (Path template : templates()) {
      Set<String> used =
          KEY.matcher(withoutComments(template))
              .results()
              .map((MatchResult result) -> result.group(1))
              .collect(set());
      assertThat(known).as(template.toString()).containsAll(used);
    }
  }

  @Test
  @DisplayName("trang không có chữ viết sẵn: chữ mẫu nào cũng được thay bằng câu trong tệp")
  void templatesHaveNoBareWords() throws IOException {
    List<String> bare = new ArrayList<>();
    for (Path template : templates()) {
      String html = withoutComments(template);
      BARE.matcher(html)
          .results()
          .filter(result -> !result.group(2).matches(SAID))
          .filter(result -> !result.group(3).strip().matches(NAMES))
          .forEach(result -> bare.add(template.getFileName() + ": " + result.group()));
    }
    assertThat(bare).isEmpty();
  }

  private static String withoutComments(Path template) throws IOException {
    return Files.readString(template).replaceAll("(?s)<!--.*?-->", "");
  }

  private static java.util.stream.Collector<String, ?, Set<String>> set() {
    return Collectors.toSet();
  }

  private static Stream<String> keys(String file) {
    try {
      return read(file + "_vi.properties").stringPropertyNames().stream();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private static Set<String> names(String ending) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .collect(set());
    }
  }

  private static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".html")).toList();
      assertThat(found).hasSizeGreaterThan(10);
      return found;
    }
  }

  private static Properties read(String name) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(FOLDER.resolve(name))) {
      properties.load(reader);
    }
    return properties;
  }
}
