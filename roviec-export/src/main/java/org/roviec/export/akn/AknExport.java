package org.roviec.export.akn;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.roviec.Reading;
import org.roviec.assignment.Assignment;
import org.roviec.export.document.Ids;
import org.roviec.export.document.Quotes;
import org.roviec.export.document.ReadDocument;
import org.roviec.finding.Finding;
import org.roviec.header.Header;

/**
 * Writes a reading as an Akoma Ntoso 3.0 statement: the cleaned text in its structure, citations,
 * bodies, dates and figures marked in it, the assignments in the proprietary part of its head.
 */
public final class AknExport {

  /** The namespace of Akoma Ntoso 3.0. */
  public static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

  /** The namespace of our assignments. */
  public static final String ROVIEC = "urn:roviec:akn:1.0";

  /** Stands for a day that the document does not name; the format insists on one. */
  private static final String NO_DATE = "0001-01-01";

  /** Writes one document; leaves the stream open. */
  public void write(ReadDocument document, OutputStream out) {
    Reading reading = document.reading();
    References references = new References();
    List<InlineMark> marks = InlineMarks.of(reading, references);
    Xml xml = new Xml(out);
    xml.open("akomaNtoso", "xmlns", NAMESPACE, "xmlns:rv", ROVIEC);
    xml.open("statement", "name", Addresses.type(reading.header()));
    meta(reading, references, xml);
    new BodyWriter(reading.outline(), new InlineText(reading.outline(), marks, xml), xml).write();
    xml.finish();
  }

  private static void meta(Reading reading, References references, Xml xml) {
    Header header = reading.header();
    String author =
        header.issuer() == null
            ? "roviec"
            : references.organization(
                header.issuer().value(), Quotes.onOneLine(header.issuer().evidence().quote()));
    xml.open("meta").open("identification", "source", "#roviec");
    String work = Addresses.of(reading);
    xml.open("FRBRWork");
    core(work, "/!main", header, author, xml);
    xml.empty("FRBRcountry", "value", "vn");
    xml.empty("FRBRsubtype", "value", Addresses.type(header));
    if (header.symbol() != null) {
      xml.empty("FRBRnumber", "value", header.symbol().value());
    }
    xml.close().open("FRBRExpression");
    core(work + "/vie@", "/!main", header, author, xml);
    xml.empty("FRBRlanguage", "language", "vie");
    xml.close().open("FRBRManifestation");
    core(work + "/vie@", "/!main.xml", header, "roviec", xml);
    xml.close().close();
    references.write(xml);
    proprietary(reading, xml);
    xml.close();
  }

  private static void core(String address, String part, Header header, String author, Xml xml) {
    LocalDate issued = header.issueDate() == null ? null : header.issueDate().value();
    xml.empty("FRBRthis", "value", address + part);
    xml.empty("FRBRuri", "value", address);
    xml.empty(
        "FRBRdate",
        "date",
        issued == null ? NO_DATE : issued.toString(),
        "name",
        issued == null ? "khong-ro" : "ban-hanh");
    xml.empty("FRBRauthor", "href", "#" + author);
  }

  private static void proprietary(Reading reading, Xml xml) {
    if (reading.assignments().isEmpty()) {
      return;
    }
    xml.open("proprietary", "source", "#roviec");
    for (int i = 0; i < reading.assignments().size(); i++) {
      Finding<Assignment> finding = reading.assignments().get(i);
      Assignment assignment = finding.value();
      xml.open(
          "rv:assignment",
          "id",
          InlineMarks.eId(Ids.assignment(i)),
          "block",
          "#" + InlineMarks.eId(Ids.block(assignment.block())),
          "due",
          Objects.toString(assignment.due().to(), ""),
          "confidence",
          String.valueOf(finding.confidence().value()));
      assignment.owners().forEach(body -> xml.element("rv:owner", body.evidence().quote()));
      assignment
          .coordinators()
          .forEach(body -> xml.element("rv:cooperating", body.evidence().quote()));
      assignment
          .submitTo()
          .forEach(each -> xml.element("rv:submitTo", each.to().evidence().quote()));
      assignment.products().forEach(each -> xml.element("rv:product", each.evidence().quote()));
      assignment
          .clarity()
          .judgements()
          .forEach((criterion, judgement) ->
              xml.empty(
                  "rv:clarity", "criterion", criterion.name(), "flag", judgement.flag().name()));
      xml.close();
    }
    xml.close();
  }
}
