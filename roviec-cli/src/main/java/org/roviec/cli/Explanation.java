package org.roviec.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.roviec.Reading;
import org.roviec.assignment.Assignment;
import org.roviec.clarity.Clarity.Criterion;
import org.roviec.clarity.Clarity.Flag;
import org.roviec.clarity.Clarity.Judgement;
import org.roviec.export.document.HeaderLines;
import org.roviec.export.document.Ids;
import org.roviec.export.document.NoteWords;
import org.roviec.export.document.Quotes;
import org.roviec.export.document.ReadDocument;
import org.roviec.export.document.Wording;
import org.roviec.export.lint.Gap;
import org.roviec.finding.Evidence;
import org.roviec.finding.Finding;
import org.roviec.finding.Note;
import org.roviec.text.SourceText;

/** Every finding of a document with its place, rule, confidence and quote, in reading order. */
final class Explanation {

  private final Wording words;
  private final Paint paint;
  private final int width;
  private final List<Entry> entries = new ArrayList<>();

  Explanation(Wording words, Console.Terminal terminal) {
    this.words = words;
    paint = new Paint(terminal.colored());
    width = terminal.width();
  }

  /** The whole explanation, ended by a line feed. */
  String of(ReadDocument document) {
    Reading reading = document.reading();
    collect(reading);
    entries.sort(Comparator.comparingInt(Entry::start));
    StringBuilder page = new StringBuilder(entries.size() * 120);
    page.append(paint.bold(Paint.tame(document.file()))).append('\n');
    for (Entry entry : entries) {
      write(entry, reading.text(), page);
    }
    return page.toString();
  }

  private void collect(Reading reading) {
    for (HeaderLines.Line line : HeaderLines.of(reading.header(), words)) {
      add(Ids.DOCUMENT, line.name(), "", line.evidence(), line.value());
    }
    all("citation", reading.citations(), Ids::citation);
    all("indicator", reading.indicators(), Ids::indicator);
    all("tally", reading.tallies(), Ids::tally);
    all("decision", reading.decisions(), Ids::decision);
    all("finding", reading.assessments(), Ids::assessment);
    all("directive", reading.assignments(), Ids::assignment);
    all("project", reading.projects(), Ids::project);
    all("recipient", reading.recipients(), Ids::recipient);
    for (int i = 0; i < reading.notes().size(); i++) {
      Note note = reading.notes().get(i);
      Evidence at = new Evidence(List.of(note.span()), NoteWords.of(note, words));
      add(Ids.note(i), words.of("kind.note"), note.code(), at, "");
    }
  }

  private <T> void all(String kind, List<Finding<T>> findings, IntFunction<String> ids) {
    for (int i = 0; i < findings.size(); i++) {
      Finding<T> finding = findings.get(i);
      String rule = "%s %.2f".formatted(finding.rule().name(), finding.confidence().value());
      add(ids.apply(i), words.of("kind." + kind), rule, finding.evidence(), "");
      if (finding.value() instanceof Assignment assignment) {
        gaps(assignment, entries.getLast());
      }
    }
  }

  private void gaps(Assignment assignment, Entry entry) {
    for (Map.Entry<Criterion, Judgement> each : assignment.clarity().judgements().entrySet()) {
      Flag flag = each.getValue().flag();
      if (flag != Flag.RO) {
        String sign = flag == Flag.THIEU ? paint.red("○") : paint.yellow("◐");
        entry.gaps.add(sign + " " + Gap.reason(each.getKey(), each.getValue(), words));
      }
    }
  }

  private void add(String id, String kind, String rule, Evidence evidence, String value) {
    entries.add(new Entry(id, kind, rule, evidence, value, new ArrayList<>()));
  }

  private void write(Entry entry, SourceText text, StringBuilder page) {
    SourceText.Position position = text.position(entry.start());
    String place = position.line() + ":" + position.column();
    page.append(paint.faint("%8s".formatted(place)))
        .append("  ")
        .append(paint.blue("%-5s".formatted(entry.id)))
        .append(' ')
        .append(entry.kind)
        .append(paint.faint(entry.rule.isEmpty() ? "" : " · " + entry.rule))
        .append(entry.value.isEmpty() ? "" : " = " + Paint.tame(entry.value))
        .append('\n');
    String quote = Quotes.shorten(entry.evidence.quote(), Math.max(40, 2 * width - 40));
    page.append("          “").append(Paint.tame(quote)).append("”\n");
    for (String gap : entry.gaps) {
      page.append("          ").append(gap).append('\n');
    }
  }

  private record Entry(
      String id, String kind, String rule, Evidence evidence, String value, List<String> gaps) {
    int start() {
      return evidence.start();
    }
  }
}
