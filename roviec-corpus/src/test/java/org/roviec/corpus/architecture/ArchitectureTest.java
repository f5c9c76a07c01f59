package org.roviec.corpus.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.DirectiveReader;
import org.roviec.corpus.Folders;

/** Who may use whom. Each rule first makes sure that it sees what it speaks about. */
@DisplayName("Kiến trúc")
class ArchitectureTest {

  /** Each package of the core with those it may use; a package that is not here fails. */
  private static final Map<String, List<String>> FLOORS = floors();

  private static Map<String, List<String>> floors() {
    List<String> ground = List.of("text", "lexicon", "finding", "date", "organization", "outline");
    Map<String, List<String>> floors = new LinkedHashMap<>();
    floors.put("text", List.of());
    floors.put("finding", List.of("text"));
    floors.put("lexicon", List.of("text", "finding"));
    floors.put("date", List.of("text", "lexicon", "finding"));
    floors.put("organization", List.of("text", "lexicon", "finding"));
    floors.put("outline", List.of("text", "lexicon", "finding", "date"));
    floors.put("citation", ground);
    floors.put("deadline", ground);
    floors.put("project", ground);
    floors.put("recipient", ground);
    floors.put("assessment", ground);
    floors.put("target", and(ground, "citation"));
    floors.put("header", and(ground, "citation"));
    floors.put("decision", and(ground, "citation"));
    floors.put("clarity", ground);
    floors.put("assignment", and(ground, "citation", "decision", "deadline", "target", "clarity"));
    return floors;
  }

  private static List<String> and(List<String> some, String... more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(List.of(more));
    return all;
  }

  private static final JavaClasses CORE = core();

  private static JavaClasses core() {
    var place = DirectiveReader.class.getProtectionDomain().getCodeSource().getLocation();
    return new ClassFileImporter().importUrl(place);
  }

  @Test
  @DisplayName("phần lõi chỉ dùng JDK và chú giải JSpecify")
  void coreNeedsNothing() {
    assertThat(CORE).hasSizeGreaterThan(100);
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "org.roviec..", "org.jspecify.annotations.."))
        .check(CORE);
  }

  @Test
  @DisplayName("phần lõi không đọc tệp, không xem đồng hồ")
  void coreIsPure() {
    assertThat(CORE).hasSizeGreaterThan(100);
    classes()
        .should()
        .onlyDependOnClassesThat(
            not(resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..", "java.awt..")))
        .check(CORE);
    for (JavaClass type : CORE) {
      type.getMethodCallsFromSelf().stream()
          .filter(call -> call.getTarget().getName().equals("now"))
          .forEach(call -> assertThat(call.getDescription()).isEmpty());
    }
  }

  @Test
  @DisplayName("mỗi gói của phần lõi chỉ dùng gói ở tầng dưới nó")
  void packagesKeepTheirFloors() {
    Map<String, Set<String>> uses = new TreeMap<>(new Packages(CORE).uses());
    assertThat(uses).hasSizeGreaterThan(10);
    assertThat(uses.remove("org.roviec")).as("the front door").isNotEmpty();
    assertThat(FLOORS.keySet())
        .as("every package has its floor")
        .containsExactlyInAnyOrderElementsOf(uses.keySet());
    uses.forEach(
        (name, used) -> assertThat(FLOORS.get(name)).as("%s uses", name).containsAll(used));
  }

  @Test
  @DisplayName("không vòng tròn nào giữa các gói")
  void noCircles() {
    assertThat(new Packages(CORE).floors()).hasSizeGreaterThan(10).containsEntry("text", 0);
  }

  @Test
  @DisplayName("không mô-đun nào dựa trên dòng lệnh; phần lõi không dựa trên mô-đun nào")
  void modulesKeepTheirFloors() {
    Map<String, Set<String>> modules = Modules.uses();
    assertThat(modules).containsKeys("roviec-core", "roviec-ingest", "roviec-export", "roviec-cli");
    assertThat(modules.get("roviec-cli")).contains("roviec-core", "roviec-ingest");
    assertThat(modules.get("roviec-core")).isEmpty();
    modules.forEach((name, used) -> assertThat(used).as(name).doesNotContain("roviec-cli"));
    assertThat(modules.getOrDefault("roviec-corpus", Set.of())).as("tests only").isEmpty();
  }

  @Test
  @DisplayName("docs/architecture.md vẽ đúng mã nguồn hôm nay")
  void pictureIsFresh() {
    Path file = Folders.PROJECT.resolve("docs/architecture.md");
    String page = Folders.text(file);
    String fresh = between(between(page, "modules", modules()), "packages", packages());
    if (Folders.updating()) {
      Folders.write(file, fresh);
    }
    assertThat(Folders.text(file))
        .as("the picture is stale: -Dgolden.update=true draws it again")
        .isEqualTo(fresh);
  }

  private static String between(String page, String name, String picture) {
    String open = "<!-- generated: " + name + " -->\n";
    String close = "<!-- end: " + name + " -->";
    int from = page.indexOf(open);
    int to = page.indexOf(close);
    assertThat(from).as("marker %s", open).isNotNegative();
    assertThat(to).as("marker %s", close).isGreaterThan(from);
    return page.substring(0, from + open.length()) + picture + page.substring(to);
  }

  private static String modules() {
    StringBuilder out = new StringBuilder("```\n");
    Modules.uses()
        .forEach((name, used) ->
            out.append(
                "%-15s → %s\n".formatted(name, used.isEmpty() ? "–" : String.join(", ", used))));
    return out.append("```\n").toString();
  }

  private static String packages() {
    Packages packages = new Packages(CORE);
    Map<String, Integer> floors = packages.floors();
    int top = floors.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    StringBuilder out = new StringBuilder("```\n");
    for (int floor = top; floor >= 0; floor--) {
      int here = floor;
      String names =
          packages.uses().keySet().stream()
              .filter(name -> floors.getOrDefault(name, -1) == here)
              .collect(Collectors.joining("   "));
      out.append("%2d   %s\n".formatted(floor, names));
    }
    out.append("```\n\n| package | uses |\n|---|---|\n");
    packages
        .uses()
        .forEach(
            (name, used) -> out.append("| %s | %s |\n".formatted(name, String.join(", ", used))));
    return out.toString();
  }
}
