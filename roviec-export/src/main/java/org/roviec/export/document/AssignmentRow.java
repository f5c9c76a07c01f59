package org.roviec.export.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roviec.Reading;
import org.roviec.assignment.Assignment;
import org.roviec.assignment.Assignment.OwnerSource;
import org.roviec.assignment.Product;
import org.roviec.assignment.Submission;
import org.roviec.clarity.Clarity.Criterion;
import org.roviec.clarity.Clarity.Flag;
import org.roviec.clarity.Clarity.Judgement;
import org.roviec.deadline.Due;
import org.roviec.deadline.TimeExpression;
import org.roviec.deadline.TimeExpression.Bound;
import org.roviec.finding.Evidence;
import org.roviec.finding.Finding;
import org.roviec.organization.BodyMention;

/**
 * An assignment as a row of a table for people: every cell in words, none empty where emptiness
 * would be a statement ("không hạn").
 *
 * @param id of the assignment
 * @param finding the assignment itself
 * @param place section numbers, may be empty
 * @param line first line in the source, from 1
 * @param work the wording
 * @param owners who must act, as written
 * @param coordinators who cooperates
 * @param submitTo who receives, with what it is asked to do
 * @param due when it is due
 * @param dueOn the day it is due, null if none
 * @param written the times as written
 * @param products what will exist
 * @param conditions what is to be minded
 * @param flags the six rõ; criteria that were not judged are left out
 */
public record AssignmentRow(
    String id,
    Finding<Assignment> finding,
    String place,
    int line,
    String work,
    List<String> owners,
    List<String> coordinators,
    List<String> submitTo,
    String due,
    @Nullable LocalDate dueOn,
    List<String> written,
    List<String> products,
    List<String> conditions,
    Map<Criterion, Judgement> flags) {

  /** The rows of all assignments of a reading, in order. */
  public static List<AssignmentRow> of(Reading reading, Places places, Wording words) {
    List<AssignmentRow> rows = new ArrayList<>(reading.assignments().size());
    for (int i = 0; i < reading.assignments().size(); i++) {
      rows.add(row(i, reading.assignments().get(i), places, words));
    }
    return rows;
  }

  private static AssignmentRow row(
      int index, Finding<Assignment> finding, Places places, Wording words) {
    Assignment assignment = finding.value();
    return new AssignmentRow(
        Ids.assignment(index),
        finding,
        places.path(assignment.section()),
        places.line(finding.evidence().start()),
        Quotes.onOneLine(finding.evidence().quote()),
        assignment.owners().stream().map(AssignmentRow::name).toList(),
        assignment.coordinators().stream().map(AssignmentRow::name).toList(),
        assignment.submitTo().stream().map(AssignmentRow::submission).toList(),
        due(assignment, words),
        assignment.due().to(),
        quotes(assignment.times().stream().map(TimeExpression::evidence).toList()),
        assignment.products().stream().map(product -> product(product, words)).toList(),
        quotes(assignment.conditions()),
        new TreeMap<>(assignment.clarity().judgements()));
  }

  /** Whether all criteria that were judged are met. */
  public boolean isClear() {
    return flags.values().stream().allMatch(judgement -> judgement.flag() == Flag.RO);
  }

  /** Whether somebody is named, here or above. */
  public boolean isOwned() {
    return !owners.isEmpty();
  }

  /** Whether the owners come from a part above. */
  public boolean isOwnerInherited() {
    OwnerSource source = finding.value().ownerSource();
    return source == OwnerSource.INHERITED || source == OwnerSource.INHERITED_HEADING;
  }

  private static String name(BodyMention body) {
    return Quotes.onOneLine(body.evidence().quote());
  }

  private static String submission(Submission submission) {
    String act = submission.act();
    return act == null ? name(submission.to()) : name(submission.to()) + " (" + act + ")";
  }

  private static String product(Product product, Wording words) {
    String name = Quotes.onOneLine(product.evidence().quote());
    return product.clear() ? name : name + " (" + words.of("product.unclear") + ")";
  }

  private static List<String> quotes(List<Evidence> evidence) {
    return evidence.stream().map(each -> Quotes.onOneLine(each.quote())).toList();
  }

  private static String due(Assignment assignment, Wording words) {
    Due due = assignment.due();
    LocalDate to = due.to();
    if (to == null) {
      return words.of("due.none");
    }
    if (due.precision() == TimeExpression.Precision.TERM) {
      return String.valueOf(to.getYear());
    }
    boolean before =
        assignment.times().stream()
            .anyMatch(time -> to.equals(time.to()) && time.bound() == Bound.BEFORE);
    String day = Dates.day(to, words);
    if (due.source() == Due.Source.INHERITED) {
      return day + " (" + words.of("due.inherited") + ")";
    }
    return before ? words.of("bound.BEFORE") + " " + day : day;
  }
}
