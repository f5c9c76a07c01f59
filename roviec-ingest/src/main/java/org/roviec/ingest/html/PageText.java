package org.roviec.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.roviec.ingest.format.BarRows;
import org.roviec.ingest.outcome.Furniture;

/** Turns the elements of a page into lines of text. */
@SuppressWarnings("ReferenceEquality") // equal nodes are still different nodes
final class PageText {

  /** Elements inside one another that are looked at one by one; what is deeper is plain text. */
  private static final int DEEPEST = 150;

  private static final Set<String> DROPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "head",
          "nav",
          "iframe",
          "frame",
          "object",
          "embed",
          "svg",
          "math",
          "canvas",
          "button",
          "select",
          "input",
          "textarea",
          "audio",
          "video",
          "map",
          "dialog");

  private final StringBuilder out = new StringBuilder();
  private final List<Furniture> furniture = new ArrayList<>();

  PageText(Element body) {
    walk(body, 0);
  }

  String text() {
    endLine();
    return out.toString();
  }

  /** Head and foot of the page, which are no part of its text. */
  List<Furniture> furniture() {
    return furniture;
  }

  private void walk(Element element, int depth) {
    if (depth > DEEPEST) {
      words(element.text());
      return;
    }
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        words(element.normalName().equals("pre") ? text.getWholeText() : text.text());
      } else if (child instanceof Element inner && !isDropped(inner)) {
        enter(inner, depth + 1);
      }
    }
  }

  private void enter(Element element, int depth) {
    switch (element.normalName()) {
      case "br", "hr" -> endLine();
      case "table" -> table(element, depth);
      case "li" -> item(element, depth);
      case "header" -> apart(element, Furniture.Kind.HEADER, depth);
      case "footer" -> apart(element, Furniture.Kind.FOOTER, depth);
      default -> {
        if (element.isBlock()) {
          endLine();
          walk(element, depth);
          endLine();
        } else {
          walk(element, depth);
        }
      }
    }
  }

  /** Head or foot of the whole page, unless it is that of an article. */
  private void apart(Element element, Furniture.Kind kind, int depth) {
    if (element.closest("article, main") != null) {
      endLine();
      walk(element, depth);
      endLine();
    } else if (!element.text().isBlank()) {
      furniture.add(new Furniture(kind, 0, element.text()));
    }
  }

  private void item(Element item, int depth) {
    endLine();
    out.append(ItemNumbers.of(item)).append(' ');
    walk(item, depth);
    endLine();
  }

  private void table(Element table, int depth) {
    endLine();
    List<List<Element>> grid = HtmlTable.rows(table);
    int widest = grid.stream().mapToInt(List::size).max().orElse(0);
    boolean layout = widest <= 1 || table.select("table table").first() != null;
    for (List<Element> row : grid) {
      if (layout) {
        for (Element cell : row) {
          if (!HtmlTable.isNone(cell)) {
            endLine();
            walk(cell, depth);
            endLine();
          }
        }
      } else {
        row(row, depth);
      }
    }
  }

  private void row(List<Element> row, int depth) {
    List<String> cells = new ArrayList<>();
    for (Element cell : row) {
      if (HtmlTable.isNone(cell) || depth > DEEPEST) {
        cells.add(HtmlTable.isNone(cell) ? "" : cell.text());
      } else {
        cells.add(new PageText(cell).text());
      }
    }
    if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
      out.append(BarRows.of(cells));
    }
  }

  private static boolean isDropped(Element element) {
    String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    return DROPPED.contains(element.normalName())
        || element.hasAttr("hidden")
        || element.attr("role").equals("navigation")
        || style.contains("display:none")
        || style.contains("visibility:hidden");
  }

  /** Appends words; blanks are joined to one, and none begins a line. */
  private void words(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean blank = c == ' ' || c == '\t' || c == '\r' || c == '\u00a0';
      char last = out.isEmpty() ? '\n' : out.charAt(out.length() - 1);
      if (!blank) {
        out.append(c);
      } else if (last != ' ' && last != '\n') {
        out.append(' ');
      }
    }
  }

  private void endLine() {
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == ' ') {
      end--;
    }
    out.setLength(end);
    if (end > 0 && out.charAt(end - 1) != '\n') {
      out.append('\n');
    }
  }
}
