package org.roviec.ingest.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.flow.ListCounter;
import org.roviec.ingest.flow.NumberLevel;
import org.roviec.ingest.xml.XmlReader;

/**
 * Automatic numbers ({@code word/numbering.xml}) as Word prints them. Lists that share a definition
 * share its counting, unless one says with which number it begins.
 */
final class DocxNumbering {

  private static final int LEVELS = 9;

  private final DocxStyles styles;
  private final Map<String, Definition> definitions = new HashMap<>();
  private final Map<Integer, Numbered> lists = new HashMap<>();

  /** A definition of levels that lists share ({@code w:abstractNum}). */
  private static final class Definition {
    final DocxLevel[] levels = new DocxLevel[LEVELS];
    final ListCounter counter = new ListCounter();
    @Nullable String link;
  }

  /** A list ({@code w:num}). */
  private static final class Numbered {
    String definition = "";
    final DocxLevel[] own = new DocxLevel[LEVELS];
    final Map<Integer, Integer> starts = new HashMap<>();
    final Set<Integer> started = new HashSet<>();
    @Nullable List<NumberLevel> levels;
  }

  DocxNumbering(@Nullable XmlReader xml, DocxStyles styles) throws IOException {
    this.styles = styles;
    if (xml != null) {
      xml.children(name -> {
        switch (name) {
          case "abstractNum" -> readDefinition(xml);
          case "num" -> readList(xml);
          default -> xml.skip();
        }
      });
    }
  }

  private void readDefinition(XmlReader xml) throws IOException {
    Definition definition = new Definition();
    definitions.put(xml.attribute("abstractNumId", ""), definition);
    xml.children(name -> {
      switch (name) {
        case "lvl" -> readLevel(xml, definition.levels);
        case "numStyleLink" -> {
          definition.link = xml.attribute("val");
          xml.skip();
        }
        default -> xml.skip();
      }
    });
  }

  private static void readLevel(XmlReader xml, DocxLevel[] levels) throws IOException {
    int index = xml.number("ilvl", 0);
    DocxLevel level = DocxLevel.read(xml);
    if (index >= 0 && index < LEVELS) {
      levels[index] = level;
    }
  }

  private void readList(XmlReader xml) throws IOException {
    Numbered list = new Numbered();
    lists.put(xml.number("numId", 0), list);
    xml.children(name -> {
      switch (name) {
        case "abstractNumId" -> {
          list.definition = xml.attribute("val", "");
          xml.skip();
        }
        case "lvlOverride" -> readOverride(xml, list);
        default -> xml.skip();
      }
    });
  }

  private static void readOverride(XmlReader xml, Numbered list) throws IOException {
    int level = xml.number("ilvl", 0);
    xml.children(name -> {
      switch (name) {
        case "startOverride" -> {
          list.starts.put(level, xml.number("val", 1));
          xml.skip();
        }
        case "lvl" -> readLevel(xml, list.own);
        default -> xml.skip();
      }
    });
  }

  /** What is printed in front of the next paragraph with these properties. */
  String label(ParagraphStyle paragraph) {
    Integer id = paragraph.list();
    Numbered list = id == null || id == 0 ? null : lists.get(id);
    Definition definition = list == null ? null : definitionOf(list, 0);
    if (list == null || definition == null) {
      return "";
    }
    int level = levelOf(paragraph, definition);
    Integer start = list.starts.get(level);
    if (start != null && list.started.add(level)) {
      definition.counter.setNext(level, start);
    }
    List<NumberLevel> levels = list.levels;
    if (levels == null) {
      levels = levels(list, definition);
      list.levels = levels;
    }
    return definition.counter.next(level, levels);
  }

  private static int levelOf(ParagraphStyle paragraph, Definition definition) {
    Integer level = paragraph.level();
    String style = paragraph.numberedBy();
    if (style != null) {
      for (int i = 0; i < LEVELS; i++) {
        DocxLevel candidate = definition.levels[i];
        if (candidate != null && style.equals(candidate.style())) {
          return i;
        }
      }
    }
    return level == null ? 0 : level;
  }

  /** The definition of a list; one that only names a style has that style's. */
  private @Nullable Definition definitionOf(Numbered list, int depth) {
    Definition definition = definitions.get(list.definition);
    if (definition == null || definition.link == null || depth > 5) {
      return definition;
    }
    Integer linked = styles.paragraphStyle(definition.link).list();
    Numbered other = linked == null ? null : lists.get(linked);
    return other == null || other == list ? definition : definitionOf(other, depth + 1);
  }

  private static List<NumberLevel> levels(Numbered list, Definition definition) {
    List<NumberLevel> levels = new ArrayList<>();
    for (int i = 0; i < LEVELS; i++) {
      DocxLevel own = list.own[i];
      DocxLevel shared = definition.levels[i];
      DocxLevel level = own == null ? shared : own;
      levels.add(level == null ? NumberLevel.SILENT : level.level());
    }
    return levels;
  }
}
