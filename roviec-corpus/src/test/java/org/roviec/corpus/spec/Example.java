package org.roviec.corpus.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One example of the spec: a text and what a reader must make of it.
 *
 * @param chapter file it stands in
 * @param line line of its fence, from 1
 * @param title heading above it
 * @param kind what is looked for, the first word behind the fence
 * @param whole whether the text is a document of its own and cannot stand in another one
 * @param text the text
 * @param expected the findings, each as key and value; keys that are not given are not compared
 */
record Example(
    String chapter,
    int line,
    String title,
    String kind,
    boolean whole,
    String text,
    List<Map<String, String>> expected) {

  /** The word that stands for "nothing to be found". */
  static final String NOTHING = "(không có)";

  /** The name of the test. */
  String name() {
    return chapter + ":" + line + " " + title;
  }

  /** All examples of a chapter, in order. */
  static List<Example> in(String chapter, String markdown) {
    List<Example> examples = new ArrayList<>();
    String[] lines = markdown.split("\n", -1);
    String title = "";
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].startsWith("#")) {
        title = lines[i].replaceFirst("^#+ *", "");
      } else if (lines[i].startsWith("```") && lines[i].length() > 3) {
        int close = i + 1;
        while (!lines[close].equals("```")) {
          close++;
        }
        examples.add(example(chapter, i, title, lines, close));
        i = close;
      }
    }
    return examples;
  }

  private static Example example(String chapter, int fence, String title, String[] lines, int end) {
    String[] opening = lines[fence].substring(3).strip().split(" +");
    int bar = fence + 1;
    while (bar < end && !lines[bar].equals("---")) {
      bar++;
    }
    if (bar == end) {
      throw new IllegalStateException(chapter + ":" + (fence + 1) + " has no line ---");
    }
    String text = String.join("\n", List.of(lines).subList(fence + 1, bar));
    return new Example(
        chapter,
        fence + 1,
        title,
        opening[0],
        opening.length > 1 && opening[1].equals("trọn-văn-bản"),
        text,
        findings(chapter, List.of(lines).subList(bar + 1, end), bar));
  }

  /** Findings are parted by blank lines; a line is a key, two or more blanks, and a value. */
  private static List<Map<String, String>> findings(String chapter, List<String> lines, int at) {
    List<Map<String, String>> findings = new ArrayList<>();
    Map<String, String> current = new LinkedHashMap<>();
    for (String line : lines) {
      at++;
      if (line.isBlank()) {
        if (!current.isEmpty()) {
          findings.add(current);
          current = new LinkedHashMap<>();
        }
      } else if (!line.equals(NOTHING)) {
        String[] pair = line.strip().split(" {2,}", 2);
        if (pair.length < 2 || current.put(pair[0], pair[1].strip()) != null) {
          throw new IllegalStateException(
              chapter + ":" + (at + 1) + " is no key and value: " + line);
        }
      }
    }
    if (!current.isEmpty()) {
      findings.add(current);
    }
    return findings;
  }
}
