package org.roviec.export.html;

import java.util.List;
import java.util.Map;
import org.roviec.clarity.Clarity.Criterion;
import org.roviec.clarity.Clarity.Flag;
import org.roviec.clarity.Clarity.Judgement;
import org.roviec.export.document.AssignmentRow;
import org.roviec.export.document.Wording;
import org.roviec.export.lint.Gap;

/** Who must do what by when, with the gaps shown: the heart of the page. */
final class AssignmentTable {

  private final Wording words;
  private final Html html;

  AssignmentTable(Wording words, Html html) {
    this.words = words;
    this.html = html;
  }

  void write(List<AssignmentRow> rows) {
    html.open("section", "id", "assignments");
    html.open("h2").text(words.of("page.assignments") + " ");
    html.element("span", String.valueOf(rows.size()), "class", "n").close("h2");
    if (rows.isEmpty()) {
      html.element("p", words.of("page.nothing"), "class", "faint");
    } else {
      html.raw("<div class=\"wide\"><table class=\"list work\"><thead><tr>");
      for (String column :
          List.of(
              "id", "work", "owners", "coordinators", "submitTo", "due", "products", "clarity")) {
        html.element("th", words.of("column." + column), "scope", "col");
      }
      html.raw("</tr></thead><tbody>\n");
      rows.forEach(this::row);
      html.raw("</tbody></table></div>");
    }
    html.close("section").raw("\n");
  }

  private void row(AssignmentRow row) {
    html.open("tr", "id", row.id());
    html.open("td", "class", "id", "data-label", words.of("column.id"));
    html.element("a", row.id(), "href", "#at-" + row.id(), "title", words.of("page.backToSource"));
    if (!row.place().isEmpty()) {
      html.element("span", row.place(), "class", "at");
    }
    html.element("span", words.of("line", row.line()), "class", "at");
    html.close("td");
    html.open("td", "class", "what", "data-label", words.of("column.work"), "lang", "vi");
    html.text(row.work());
    for (String condition : row.conditions()) {
      html.open("span", "class", "condition");
      html.text(words.of("column.conditions") + ": " + condition).close("span");
    }
    html.close("td");
    owners(row);
    list("coordinators", row.coordinators());
    list("submitTo", row.submitTo());
    due(row);
    list("products", row.products());
    clarity(row.flags());
    html.close("tr").raw("\n");
  }

  private void owners(AssignmentRow row) {
    if (!row.isOwned()) {
      html.open("td", "class", "none", "data-label", words.of("column.owners"));
      html.element("span", words.of("owner.none"), "class", "flag missing").close("td");
      return;
    }
    html.open("td", "class", "who", "data-label", words.of("column.owners"));
    items(row.owners());
    if (row.isOwnerInherited()) {
      html.element("span", words.of("owner.inherited"), "class", "at");
    }
    html.close("td");
  }

  private void due(AssignmentRow row) {
    html.open("td", "class", "due", "data-label", words.of("column.due"));
    if (row.dueOn() == null) {
      html.element("span", row.due(), "class", "flag none");
    } else {
      html.element("b", row.due());
    }
    for (String written : row.written()) {
      html.element("span", "“" + written + "”", "class", "at");
    }
    html.close("td");
  }

  private void list(String column, List<String> values) {
    html.open(
        "td",
        "class",
        values.isEmpty() ? "none" : "some",
        "data-label",
        words.of("column." + column));
    if (values.isEmpty()) {
      html.raw("–");
    }
    items(values);
    html.close("td");
  }

  private void items(List<String> values) {
    if (values.size() == 1) {
      html.text(values.getFirst());
      return;
    }
    if (!values.isEmpty()) {
      html.open("ul");
      values.forEach(value -> html.element("li", value));
      html.close("ul");
    }
  }

  private void clarity(Map<Criterion, Judgement> flags) {
    html.open("td", "class", "six", "data-label", words.of("column.clarity"));
    flags.forEach((criterion, judgement) -> {
      Flag flag = judgement.flag();
      String why =
          words.of("criterion", criterion)
              + " – "
              + words.of("flag", flag)
              + (flag == Flag.RO ? "" : ": " + Gap.reason(criterion, judgement, words));
      html.open("span", "class", "flag " + style(flag), "title", why);
      html.text(words.of("short", criterion));
      html.element("span", " " + words.of("flag", flag), "class", "sr").close("span");
    });
    html.close("td");
  }

  private static String style(Flag flag) {
    return switch (flag) {
      case RO -> "ok";
      case CHUA_RO -> "vague";
      case THIEU -> "missing";
    };
  }
}
