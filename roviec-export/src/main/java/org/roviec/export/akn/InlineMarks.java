package org.roviec.export.akn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.roviec.Reading;
import org.roviec.assignment.Assignment;
import org.roviec.deadline.TimeExpression;
import org.roviec.export.document.Ids;
import org.roviec.finding.Evidence;
import org.roviec.finding.Finding;
import org.roviec.header.Header;
import org.roviec.header.Stated;
import org.roviec.organization.BodyMention;

/**
 * Chooses what is marked inside the text. Akoma Ntoso elements must nest, so of marks that cross,
 * the one that begins first is kept, of those that begin together the longer.
 */
final class InlineMarks {

  private final References references;
  private final List<InlineMark> marks = new ArrayList<>();

  private InlineMarks(References references) {
    this.references = references;
  }

  static List<InlineMark> of(Reading reading, References references) {
    InlineMarks all = new InlineMarks(references);
    all.header(reading.header());
    all.citations(reading);
    all.figures(reading);
    all.assignments(reading);
    return all.parted();
  }

  private void header(Header header) {
    stated(header.symbol(), "docNumber");
    stated(header.subject(), "docTitle");
    stated(header.issuer(), "docAuthority");
    stated(header.kind(), "docType");
    Stated<LocalDate> date = header.issueDate();
    if (date != null) {
      add(date.evidence(), "docDate", "date", date.value().toString());
    }
    Stated<String> signer = header.signerName();
    if (signer != null) {
      add(signer.evidence(), "signature");
    }
  }

  private void stated(@org.jspecify.annotations.Nullable Stated<?> stated, String element) {
    if (stated != null) {
      add(stated.evidence(), element);
    }
  }

  private void citations(Reading reading) {
    for (int i = 0; i < reading.citations().size(); i++) {
      var finding = reading.citations().get(i);
      String href = Addresses.of(finding.value());
      add(finding.evidence(), "ref", "eId", eId(Ids.citation(i)), "href", href);
    }
  }

  private void figures(Reading reading) {
    for (int i = 0; i < reading.indicators().size(); i++) {
      var finding = reading.indicators().get(i);
      String concept = references.concept(finding.value());
      String id = eId(Ids.indicator(i));
      add(finding.evidence(), "quantity", "eId", id, "refersTo", "#" + concept);
    }
  }

  private void assignments(Reading reading) {
    int mention = 0;
    for (Finding<Assignment> finding : reading.assignments()) {
      Assignment assignment = finding.value();
      for (BodyMention body : assignment.owners()) {
        organization(body, ++mention);
      }
      for (BodyMention body : assignment.coordinators()) {
        organization(body, ++mention);
      }
      for (TimeExpression time : assignment.times()) {
        LocalDate to = time.to();
        if (to != null) {
          add(time.evidence(), "date", "date", to.toString());
        }
      }
    }
  }

  private void organization(BodyMention body, int mention) {
    String id = references.organization(body);
    add(body.evidence(), "organization", "eId", "org_" + mention, "refersTo", "#" + id);
  }

  private void add(Evidence evidence, String element, String... attributes) {
    marks.add(new InlineMark(evidence.start(), evidence.end(), element, List.of(attributes)));
  }

  static String eId(String id) {
    return id.toLowerCase(java.util.Locale.ROOT);
  }

  private List<InlineMark> parted() {
    marks.sort(
        Comparator.comparingInt(InlineMark::start)
            .thenComparing(Comparator.comparingInt(InlineMark::end).reversed()));
    List<InlineMark> kept = new ArrayList<>(marks.size());
    int end = 0;
    for (InlineMark mark : marks) {
      if (mark.start() >= end) {
        kept.add(mark);
        end = mark.end();
      }
    }
    return kept;
  }
}
