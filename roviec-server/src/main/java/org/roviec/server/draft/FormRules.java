package org.roviec.server.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.roviec.Reading;
import org.roviec.citation.Citation;
import org.roviec.finding.Finding;
import org.roviec.header.Header;
import org.roviec.server.paper.Form;

/**
 * The rules on the form of papers that can be seen in the text alone: Hướng dẫn 05-HD/VPTW for
 * Party papers, Nghị định 30/2020/NĐ-CP for those of the State.
 */
final class FormRules {

  private static final int SHOWN = 80;

  /** A rule that a pattern breaks; the first group is what is to be mended. */
  private record Rule(Form form, String kind, Pattern pattern) {
    static Rule of(Form form, String kind, String pattern) {
      return new Rule(form, kind, Pattern.compile(pattern, Pattern.MULTILINE));
    }
  }

  private static final String NUMBER = "\\h*[\\d….]*\\h*[-/]\\h*[\\p{L}\\d]";

  private static final List<Rule> RULES =
      List.of(
          Rule.of(Form.PARTY, "draft.form.party.colon", "^\\h*(Số\\h*:)" + NUMBER),
          Rule.of(Form.STATE, "draft.form.state.colon", "^\\h*(Số)(?!\\h*:)" + NUMBER),
          Rule.of(Form.PARTY, "draft.form.party.subject", "^\\h*(V/v)\\b"),
          Rule.of(
              Form.STATE, "draft.form.state.subject", "^\\h*(về việc)\\h+\\p{Ll}.*$\\R+\\h*Kính"),
          Rule.of(Form.PARTY, "draft.form.party.end", "(\\./\\.)"),
          Rule.of(Form.PARTY, "draft.form.party.capacity", "^\\h*((?:TM|KT|TL)\\.)\\h+\\p{Lu}"),
          Rule.of(Form.STATE, "draft.form.state.capacity", "^\\h*([TK]/[MLT])\\h+\\p{Lu}"),
          Rule.of(Form.PARTY, "draft.form.party.filing", "^\\h*-?\\h*(Lưu\\h*:)"),
          Rule.of(Form.STATE, "draft.form.state.filing", "^\\h*-?\\h*(Lưu)(?!\\h*:)\\h+\\p{L}"));

  /** Days below 10, and January and February, have a zero before them in the place-and-day line. */
  private static final Pattern DAY =
      Pattern.compile(
          "^\\h*\\p{Lu}[^\\n,]{1,40},\\h*(ngày\\h+(\\d{1,2})\\h+tháng\\h+(\\d{1,2}))\\h",
          Pattern.MULTILINE);

  private final String text;
  private final Reading reading;
  private final Form form;
  private final List<Fault> faults = new ArrayList<>();

  private FormRules(Reading reading, Form form) {
    this.text = reading.text().characters();
    this.reading = reading;
    this.form = form;
  }

  /** The form a text follows, as far as it shows it. */
  static Form formOf(Reading reading, Form otherwise) {
    return switch (reading.header().regime()) {
      case PARTY -> Form.PARTY;
      case STATE -> Form.STATE;
      default -> otherwise;
    };
  }

  /** What breaks the rules of a form. */
  static List<Fault> faults(Reading reading, Form form) {
    FormRules rules = new FormRules(reading, form);
    rules.patterns();
    rules.days();
    rules.elements();
    rules.citations();
    return rules.faults;
  }

  private void patterns() {
    for (Rule rule : RULES) {
      if (rule.form() == form) {
        rule.pattern()
            .matcher(text)
            .results()
            .forEach(found -> place(rule.kind(), found, 1, rule.kind() + ".do"));
      }
    }
  }

  private void place(String kind, MatchResult found, int group, String suggestion) {
    faults.add(
        new Fault(
            kind, "", suggestion, found.group(group), found.start(group), found.end(group), false));
  }

  private void days() {
    DAY.matcher(text)
        .results()
        .filter(found -> lacksZero(found.group(2), 9) || lacksZero(found.group(3), 2))
        .forEach(found -> place("draft.form.day", found, 1, "draft.form.day.do"));
  }

  private static boolean lacksZero(String number, int most) {
    return number.length() == 1 && number.charAt(0) - '0' <= most;
  }

  /** Elements that a paper to be signed has, and this one does not show. */
  private void elements() {
    Header header = reading.header();
    missing(header.kind() == null && header.subject() == null, "draft.form.subject");
    missing(header.issuer() == null, "draft.form.issuer");
    missing(header.signerTitle() == null && header.signingAuthority() == null, "draft.form.signer");
    missing(reading.recipients().isEmpty(), "draft.form.recipients");
  }

  private void missing(boolean isMissing, String kind) {
    if (isMissing) {
      faults.add(new Fault(kind, "", kind + ".do", "", -1, -1, false));
    }
  }

  /** The first time a numbered paper is cited, its day belongs to it: numbers repeat. */
  private void citations() {
    for (Finding<Citation> found : reading.citations()) {
      Citation citation = found.value();
      if (citation.symbol() != null && citation.date() == null && citation.boundTo() < 0) {
        String quote = found.evidence().quote();
        faults.add(
            new Fault(
                "draft.form.citation",
                "",
                "draft.form.citation.do",
                quote.length() > SHOWN ? quote.substring(0, SHOWN) + "…" : quote,
                found.evidence().start(),
                found.evidence().end(),
                false));
      }
    }
  }
}
