package org.roviec.corpus.property;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roviec.Reading;
import org.roviec.assignment.Assignment;
import org.roviec.finding.Evidence;
import org.roviec.finding.Finding;
import org.roviec.outline.Block;
import org.roviec.outline.Section;
import org.roviec.text.Span;

/** What holds for the places in every reading. */
public final class Spans {

  private final Reading reading;
  private final String text;

  private Spans(Reading reading) {
    this.reading = reading;
    this.text = reading.text().characters();
  }

  /** Fails unless every place lies inside the text, in order, and every quote stands there. */
  public static void check(Reading reading) {
    Spans spans = new Spans(reading);
    spans.evidences().forEach(spans::check);
    reading.notes().forEach(note -> spans.inside(note.span()));
    for (Section section : reading.outline().sections()) {
      spans.inside(section.extent());
    }
    for (Block block : reading.outline().blocks()) {
      block.places().forEach(spans::inside);
    }
  }

  /** Fails unless every character that is not blank belongs to exactly one block. */
  public static void checkTiling(Reading reading) {
    new Spans(reading).tiling();
  }

  private void tiling() {
    int[] covered = new int[text.length() + 1];
    for (Block block : reading.outline().blocks()) {
      for (Span place : block.places()) {
        for (int i = place.start(); i < place.end(); i++) {
          covered[i]++;
        }
      }
    }
    for (int i = 0; i < text.length(); i++) {
      boolean blank = isBlank(text.charAt(i));
      if (!blank && covered[i] != 1) {
        throw new AssertionError(
            "character %d (%s, U+%04X) belongs to %d blocks: …%s…"
                .formatted(
                    i,
                    text.charAt(i),
                    (int) text.charAt(i),
                    covered[i],
                    text.substring(Math.max(0, i - 20), Math.min(text.length(), i + 20))));
      }
    }
  }

  private static boolean isBlank(char c) {
    return c <= ' '
        || Character.isISOControl(c)
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u200b'
        || c == '\u200c'
        || c == '\u200d'
        || c == '\ufeff'
        || c == '\u00ad';
  }

  private void inside(Span span) {
    if (span.end() > text.length()) {
      throw new AssertionError(span + " ends outside a text of " + text.length());
    }
  }

  private void check(Evidence evidence) {
    StringBuilder there = new StringBuilder();
    int last = 0;
    for (Span span : evidence.spans()) {
      inside(span);
      if (span.start() < last) {
        throw new AssertionError("places out of order: " + evidence);
      }
      last = span.end();
      there.append(text, span.start(), span.end());
    }
    String stands = plain(there);
    String quoted = plain(evidence.quote());
    if (!stands.equals(quoted)
        && !isCutInsideLetter(stands, quoted)
        && !isReordered(stands, quoted)) {
      throw new AssertionError("\"" + evidence.quote() + "\" is quoted where stands: " + there);
    }
  }

  /** Words of two columns are read one column after the other. */
  private static boolean isReordered(String stands, String quoted) {
    char[] there = stands.toCharArray();
    char[] here = quoted.toCharArray();
    Arrays.sort(there);
    Arrays.sort(here);
    return Arrays.equals(there, here);
  }

  /** A mark that no letter can carry stands with the character before it. */
  private static boolean isCutInsideLetter(String stands, String quoted) {
    int marks =
        (int)
            stands.chars().filter(c -> Character.getType(c) == Character.NON_SPACING_MARK).count();
    return marks > 0 && stands.length() - quoted.length() <= 2 * marks && stands.contains(quoted);
  }

  /** Without what quotes leave out: blanks, mark-up; composed. */
  private static String plain(CharSequence quote) {
    return Normalizer.normalize(quote, Normalizer.Form.NFC)
        .replaceAll("[\\s\\u00a0\\p{Z}*_#|`\\\\\\p{Cntrl}\\u200b\\u200c\\u200d\\ufeff\\u00ad]", "");
  }

  private Stream<Evidence> evidences() {
    List<Evidence> all = new ArrayList<>();
    reading
        .citations()
        .forEach(f -> {
          add(all, f);
          add(all, f.value().issuer());
          add(all, f.value().title());
        });
    reading
        .indicators()
        .forEach(f -> {
          add(all, f);
          add(all, f.value().name());
          add(all, f.value().basis());
        });
    reading
        .tallies()
        .forEach(f -> {
          add(all, f);
          add(all, f.value().statusEvidence());
        });
    reading
        .decisions()
        .forEach(f -> {
          add(all, f);
          add(all, f.value().object());
          add(all, f.value().decider());
        });
    reading.assessments().forEach(f -> add(all, f));
    reading.projects().forEach(f -> add(all, f));
    reading
        .recipients()
        .forEach(f -> {
          add(all, f);
          f.value().bodies().forEach(body -> all.add(body.evidence()));
        });
    reading.assignments().forEach(f -> assignment(all, f));
    reading
        .outline()
        .footnotes()
        .forEach(f -> {
          add(all, f.value().anchor());
          add(all, f.value().text());
        });
    return all.stream();
  }

  private static void assignment(List<Evidence> all, Finding<Assignment> finding) {
    Assignment a = finding.value();
    add(all, finding);
    add(all, a.trigger());
    add(all, a.distributive());
    a.owners().forEach(body -> all.add(body.evidence()));
    a.coordinators().forEach(body -> all.add(body.evidence()));
    a.submitTo().forEach(s -> all.add(s.to().evidence()));
    a.products().forEach(p -> all.add(p.evidence()));
    a.times().forEach(t -> all.add(t.evidence()));
    all.addAll(a.actions());
    all.addAll(a.conditions());
    a.parts()
        .forEach(p -> {
          all.add(p.evidence());
          all.addAll(p.heads());
        });
    a.clarity().judgements().values().forEach(j -> all.addAll(j.words()));
  }

  private static void add(List<Evidence> all, @Nullable Evidence evidence) {
    if (evidence != null) {
      all.add(evidence);
    }
  }

  private static void add(List<Evidence> all, Finding<?> finding) {
    all.add(finding.evidence());
  }
}
