package org.roviec.corpus.property;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.Reading;
import org.roviec.finding.Evidence;
import org.roviec.finding.Finding;
import org.roviec.organization.BodyMention;
import org.roviec.text.Vietnamese;

/** What was found, without places: for comparing readings of the same text in other forms. */
public final class Findings {

  private Findings() {}

  /** One line for each finding. */
  public static List<String> of(Reading reading) {
    List<String> all = new ArrayList<>();
    reading
        .citations()
        .forEach(f ->
            all.add(
                line(
                    "citation",
                    f,
                    f.value().kind(),
                    f.value().symbol(),
                    f.value().date(),
                    f.value().relation())));
    reading
        .indicators()
        .forEach(f ->
            all.add(
                line(
                    "indicator",
                    f,
                    f.value().value(),
                    f.value().unit(),
                    f.value().kind(),
                    f.value().direction())));
    reading
        .tallies()
        .forEach(f ->
            all.add(
                line(
                    "tally",
                    f,
                    f.value().numerator(),
                    f.value().denominator(),
                    f.value().status())));
    reading.decisions().forEach(f -> all.add(line("decision", f, f.value().kind())));
    reading.assessments().forEach(f -> all.add(line("assessment", f, f.value().type())));
    reading.projects().forEach(f -> all.add(line("project", f, f.value().type())));
    reading.recipients().forEach(f -> all.add(line("recipient", f, f.value().purpose())));
    reading
        .assignments()
        .forEach(f ->
            all.add(
                line(
                    "assignment",
                    f,
                    names(f.value().owners()),
                    names(f.value().coordinators()),
                    f.value().due().to(),
                    f.value().mode(),
                    f.value().parts().size())));
    reading
        .outline()
        .sections()
        .forEach(s -> all.add("section " + s.numberNorm() + " " + s.depth() + " " + s.role()));
    return all;
  }

  private static String line(String kind, Finding<?> finding, @Nullable Object... values) {
    StringBuilder out = new StringBuilder(kind).append(": ").append(words(finding.evidence()));
    for (@Nullable Object value : values) {
      out.append(" | ").append(value);
    }
    return out.toString();
  }

  private static List<String> names(List<BodyMention> bodies) {
    return bodies.stream().map(body -> words(body.evidence())).toList();
  }

  private static String words(Evidence evidence) {
    return Vietnamese.fold(evidence.quote().replaceAll("\\s+", " "));
  }
}
