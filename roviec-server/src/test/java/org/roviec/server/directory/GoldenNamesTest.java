package org.roviec.server.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.directory.Resolution.Collective;
import org.roviec.server.directory.Resolution.Resolved;
import org.roviec.server.directory.seed.DirectorySeed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures what share of the owners, cooperating bodies, receivers and recipients of the annotated
 * documents the directory knows; the report is written to {@code target/directory-names.txt}.
 */
@DisplayName("Tên cơ quan trong các văn bản đã chú giải")
class GoldenNamesTest {

  private static final Path GOLDEN = Path.of("../roviec-corpus/golden");
  private static final Path REPORT = Path.of("target/directory-names.txt");
  private static final List<String> ROLES = List.of("owners", "coordinators", "submit_to");

  /** Province and date of the documents that say them only in their text. */
  private static final Map<String, NamedPaper> PAPERS =
      Map.of(
          "cp-nq03-pl2-head", new NamedPaper("", LocalDate.of(2025, 1, 9)),
          "hcm-cv4085", new NamedPaper("Hồ Chí Minh", LocalDate.of(2025, 11, 25)),
          "hn-kh308", new NamedPaper("Hà Nội", LocalDate.of(2025, 11, 17)),
          "tw-kl127", new NamedPaper("", LocalDate.of(2025, 2, 28)),
          "tw-kl212", new NamedPaper("", LocalDate.of(2025, 11, 18)),
          "tw-kl221", new NamedPaper("", LocalDate.of(2025, 11, 28)),
          "vpcp-tb634", new NamedPaper("Thanh Hóa", LocalDate.of(2025, 11, 22)),
          "seed1", new NamedPaper("Kon Tum", LocalDate.of(2023, 8, 10)),
          "seed3", new NamedPaper("Tuyên Quang", LocalDate.of(2022, 7, 13)));

  private record NamedPaper(String province, LocalDate date) {}

  /** One name at one place, with the class the annotator gave it. */
  private record Mention(String paper, String bodyClass, Resolution answer) {

    boolean isKnown() {
      return answer instanceof Resolved || answer instanceof Collective;
    }

    String line() {
      return paper
          + "\t"
          + bodyClass
          + "\t"
          + answer.printed()
          + "\t"
          + Directories.inAWord(answer);
    }
  }

  @Test
  @DisplayName("người, cơ quan được giao, phối hợp, nơi trình: ít nhất 95 % tên biết được")
  void mostNamesAreKnown() throws IOException {
    Directory directory =
        Directory.of(1, new DirectorySeed().rows(List.of("08", "51", "68", "01", "79", "38")));
    List<Mention> assigned = new ArrayList<>();
    List<Mention> received = new ArrayList<>();
    for (String paper : new TreeMap<>(PAPERS).keySet()) {
      read(directory, paper, assigned, received);
    }
    report(assigned, received);
    assertThat(assigned).hasSizeGreaterThan(300);
    assertThat(share(assigned)).isGreaterThanOrEqualTo(0.95);
    assertThat(received).hasSizeGreaterThan(60);
    assertThat(share(received)).isGreaterThanOrEqualTo(0.70);
  }

  private static void read(
      Directory directory, String paper, List<Mention> assigned, List<Mention> received) {
    NamedPaper of = java.util.Objects.requireNonNull(PAPERS.get(paper));
    NameContext context =
        of.province().isEmpty()
            ? new NameContext(null, of.date(), Directories.TODAY)
            : NameContext.of(directory, of.province(), of.date(), Directories.TODAY);
    NameResolver resolver = new NameResolver();
    List<JsonNode> recipients = new ArrayList<>();
    for (JsonNode record : records(paper)) {
      for (String role : ROLES) {
        add(directory, paper, resolver, context, list(record.path(role)), assigned);
      }
      record.path("bodies").forEach(recipients::add);
    }
    add(directory, paper, resolver, context, recipients, received);
  }

  private static List<JsonNode> records(String paper) {
    try {
      String json = Files.readString(GOLDEN.resolve(paper).resolve("annotations.json"));
      return list(JsonMapper.shared().readTree(json).path("records"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> nodes = new ArrayList<>();
    array.forEach(nodes::add);
    return nodes;
  }

  private static void add(
      Directory directory,
      String paper,
      NameResolver resolver,
      NameContext context,
      List<JsonNode> bodies,
      List<Mention> mentions) {
    List<String> names = bodies.stream().map(b -> b.path("text").asString()).toList();
    List<Resolution> answers = resolver.resolveAll(directory, names, context);
    for (int i = 0; i < bodies.size(); i++) {
      String bodyClass = bodies.get(i).path("class").asString("");
      mentions.add(new Mention(paper, bodyClass, answers.get(i)));
    }
  }

  private static double share(List<Mention> mentions) {
    return (double) mentions.stream().filter(Mention::isKnown).count() / mentions.size();
  }

  private static void report(List<Mention> assigned, List<Mention> received) throws IOException {
    Map<String, Long> counts =
        Stream.concat(assigned.stream(), received.stream())
            .collect(
                Collectors.groupingBy(
                    m -> m.bodyClass() + " " + m.answer().getClass().getSimpleName(),
                    TreeMap::new,
                    Collectors.counting()));
    List<String> lines = new ArrayList<>();
    lines.add("owners, coordinators, submit_to: " + known(assigned));
    lines.add("recipients: " + known(received));
    counts.forEach((what, count) -> lines.add(what + ": " + count));
    lines.add("not known, or several:");
    Stream.concat(assigned.stream(), received.stream())
        .filter(m -> !m.isKnown())
        .map(Mention::line)
        .forEach(lines::add);
    Files.createDirectories(REPORT.toAbsolutePath().getParent());
    Files.write(REPORT, lines);
  }

  private static String known(List<Mention> mentions) {
    return mentions.stream().filter(Mention::isKnown).count() + " of " + mentions.size();
  }
}
