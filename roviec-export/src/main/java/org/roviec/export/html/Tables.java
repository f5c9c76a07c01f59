package org.roviec.export.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.roviec.Reading;
import org.roviec.citation.Citation;
import org.roviec.decision.Decision;
import org.roviec.export.document.Dates;
import org.roviec.export.document.Figures;
import org.roviec.export.document.Ids;
import org.roviec.export.document.NoteWords;
import org.roviec.export.document.Places;
import org.roviec.export.document.Quotes;
import org.roviec.export.document.Wording;
import org.roviec.finding.Evidence;
import org.roviec.finding.Finding;
import org.roviec.finding.Note;
import org.roviec.target.Indicator;
import org.roviec.target.Tally;

/** The tables below the assignments: decisions, figures, counts, citations, notes. */
final class Tables {

  private final Reading reading;
  private final Places places;
  private final Wording words;
  private final Html html;

  Tables(Reading reading, Places places, Wording words, Html html) {
    this.reading = reading;
    this.places = places;
    this.words = words;
    this.html = html;
  }

  void decisions() {
    if (reading.decisions().isEmpty()) {
      return;
    }
    begin("decisions", reading.decisions().size(), "id", "sort", "quote", "place");
    for (int i = 0; i < reading.decisions().size(); i++) {
      Finding<Decision> finding = reading.decisions().get(i);
      String id = Ids.decision(i);
      row(id);
      number(id);
      cell("sort", words.of("decision", finding.value().kind()));
      cell("quote", Quotes.onOneLine(finding.evidence().quote()));
      place(id, finding.evidence());
    }
    end();
  }

  void figures() {
    if (reading.indicators().isEmpty()) {
      return;
    }
    begin(
        "figures",
        reading.indicators().size(),
        "id",
        "name",
        "value",
        "sort",
        "compare",
        "period",
        "place");
    for (int i = 0; i < reading.indicators().size(); i++) {
      figure(Ids.indicator(i), reading.indicators().get(i));
    }
    end();
  }

  private void figure(String id, Finding<Indicator> finding) {
    Indicator indicator = finding.value();
    row(id);
    number(id);
    cell("name", indicator.name() == null ? "–" : quote(indicator.name()));
    html.element(
        "td",
        Figures.value(indicator, words),
        "class",
        "figure",
        "data-label",
        words.of("column.value"));
    cell(
        "sort",
        words.of("ikind", indicator.kind()) + ", " + words.of("direction", indicator.direction()));
    cell("compare", indicator.basis() == null ? "–" : quote(indicator.basis()));
    cell("period", indicator.period() == null ? "–" : Dates.period(indicator.period(), words));
    place(id, finding.evidence());
  }

  void tallies() {
    if (reading.tallies().isEmpty()) {
      return;
    }
    Map<Integer, Figures.Sum> sums = Figures.sums(reading, words);
    begin("tallies", reading.tallies().size(), "id", "count", "what", "status", "check", "place");
    for (int i = 0; i < reading.tallies().size(); i++) {
      Finding<Tally> finding = reading.tallies().get(i);
      String id = Ids.tally(i);
      Figures.Sum sum = sums.get(finding.value().group());
      row(id);
      number(id);
      html.element(
          "td",
          Figures.count(finding.value(), words),
          "class",
          "figure",
          "data-label",
          words.of("column.count"));
      cell("what", finding.value().what());
      cell("status", words.of("tally", finding.value().status()));
      check(sum);
      place(id, finding.evidence());
    }
    end();
  }

  private void check(Figures.@org.jspecify.annotations.Nullable Sum sum) {
    if (sum == null) {
      cell("check", "–");
      return;
    }
    html.open("td", "data-label", words.of("column.check"));
    String style = sum.isRight() ? "ok" : "wrong";
    String key = sum.isRight() ? "tally.sum.right" : "tally.sum.wrong";
    html.element("span", words.of(key, sum.words()), "class", "flag " + style);
    html.close("td");
  }

  /** One row for each cited act, with all places where it is cited. */
  void citations() {
    if (reading.citations().isEmpty()) {
      return;
    }
    Map<String, List<Integer>> acts = new LinkedHashMap<>();
    for (int i = 0; i < reading.citations().size(); i++) {
      String key = reading.citations().get(i).value().key();
      acts.computeIfAbsent(key, each -> new ArrayList<>()).add(i);
    }
    begin(
        "citations", acts.size(), "id", "symbol", "date", "issuer", "subject", "relation", "place");
    acts.values().forEach(this::act);
    end();
  }

  private void act(List<Integer> mentions) {
    Finding<Citation> fullest = reading.citations().get(mentions.getFirst());
    Citation citation = fullest.value();
    html.open("tr");
    html.open("td", "class", "id", "data-label", words.of("column.id"));
    for (int mention : mentions) {
      html.element("span", Ids.citation(mention), "id", Ids.citation(mention));
      html.raw(" ");
    }
    html.close("td");
    cell(
        "symbol",
        Objects.requireNonNullElseGet(citation.symbol(), () -> quote(fullest.evidence())));
    cell("date", citation.date() == null ? "–" : Dates.written(citation.date(), words));
    cell("issuer", citation.issuer() == null ? "–" : quote(citation.issuer()));
    cell("subject", citation.title() == null ? "–" : quote(citation.title()));
    cell("relation", words.of("relation", citation.relation()) + status(citation));
    html.open("td", "data-label", words.of("column.place"));
    for (int mention : mentions) {
      link(Ids.citation(mention), reading.citations().get(mention).evidence());
    }
    html.close("td").close("tr").raw("\n");
  }

  private String status(Citation citation) {
    return citation.status() == Citation.Status.ISSUED
        ? ""
        : " (" + words.of("status", citation.status()) + ")";
  }

  void notes() {
    if (reading.notes().isEmpty()) {
      return;
    }
    begin("notes", reading.notes().size(), "id", "note", "quote", "place");
    for (int i = 0; i < reading.notes().size(); i++) {
      Note note = reading.notes().get(i);
      String id = Ids.note(i);
      row(id);
      number(id);
      cell("note", NoteWords.of(note, words));
      cell("quote", Quotes.shorten(reading.text().quote(note.span()), 160));
      Evidence at = new Evidence(List.of(note.span()), "");
      html.open("td", "data-label", words.of("column.place"));
      if (note.span().length() > 0) {
        link(id, at);
      } else {
        html.text(places.words(note.span().start(), words));
      }
      html.close("td").close("tr").raw("\n");
    }
    end();
  }

  private void begin(String key, int count, String... columns) {
    html.open("section", "id", key);
    html.open("h2").text(words.of("page." + key) + " ");
    html.element("span", String.valueOf(count), "class", "n").close("h2");
    html.raw("<div class=\"wide\"><table class=\"list\"><thead><tr>");
    for (String column : columns) {
      html.element("th", words.of("column." + column), "scope", "col");
    }
    html.raw("</tr></thead><tbody>\n");
  }

  private void end() {
    html.raw("</tbody></table></div></section>\n");
  }

  private void row(String id) {
    html.open("tr", "id", id);
  }

  private void number(String id) {
    html.element("td", id, "class", "id", "data-label", words.of("column.id"));
  }

  private void cell(String column, String value) {
    html.element("td", value, "data-label", words.of("column." + column));
  }

  private void place(String id, Evidence evidence) {
    html.open("td", "data-label", words.of("column.place"));
    link(id, evidence);
    html.close("td").close("tr").raw("\n");
  }

  private void link(String id, Evidence evidence) {
    html.element(
        "a",
        places.words(evidence.start(), words),
        "class",
        "place",
        "href",
        "#at-" + id,
        "title",
        words.of("page.backToSource"));
    html.raw(" ");
  }

  private static String quote(Evidence evidence) {
    return Quotes.onOneLine(evidence.quote());
  }
}
