package org.roviec.corpus.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.roviec.corpus.Folders;

/** The modules and which builds on which, as their build files say; tests apart. */
final class Modules {

  private static final Pattern MODULE = Pattern.compile("<module>(roviec-[a-z]+)</module>");
  private static final Pattern DEPENDENCY =
      Pattern.compile(
          "<dependency>\\s*<groupId>org\\.roviec</groupId>(.*?)</dependency>", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("<artifactId>(roviec-[a-z]+)</artifactId>");

  private Modules() {}

  /** The modules by name, with those they build on. */
  static Map<String, Set<String>> uses() {
    Map<String, Set<String>> uses = new TreeMap<>();
    Matcher modules = MODULE.matcher(Folders.text(Folders.PROJECT.resolve("pom.xml")));
    while (modules.find()) {
      Path build = Folders.PROJECT.resolve(modules.group(1)).resolve("pom.xml");
      if (Files.exists(build)) {
        uses.put(modules.group(1), dependencies(Folders.text(build)));
      }
    }
    return uses;
  }

  private static Set<String> dependencies(String build) {
    Set<String> names = new TreeSet<>();
    Matcher found = DEPENDENCY.matcher(build);
    while (found.find()) {
      Matcher name = NAME.matcher(found.group(1));
      if (!found.group(1).contains("<scope>test</scope>") && name.find()) {
        names.add(name.group(1));
      }
    }
    return names;
  }
}
