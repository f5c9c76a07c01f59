package org.roviec.assignment;

import java.util.ArrayList;
import java.util.List;
import org.roviec.assignment.Assignment.Kind;
import org.roviec.assignment.Assignment.OwnerSource;
import org.roviec.deadline.TimeExpression;
import org.roviec.deadline.TimeFinder;
import org.roviec.finding.Finding;
import org.roviec.lexicon.Words;
import org.roviec.organization.BodyClass;
import org.roviec.organization.BodyFinder;
import org.roviec.organization.BodyFinder.Body;
import org.roviec.organization.BodyMention;
import org.roviec.outline.ColumnKind;
import org.roviec.outline.Outline;

/** Reads the content of a table cell or of a labelled line into the fields of an assignment. */
final class FieldReader {

  private final BodyFinder bodies;
  private final TimeFinder times;
  private final ProductFinder products;
  private final PartyReader parties;

  FieldReader(BodyFinder bodies, TimeFinder times, ProductFinder products, PartyReader parties) {
    this.bodies = bodies;
    this.times = times;
    this.products = products;
    this.parties = parties;
  }

  /** Puts what stands between two offsets of the view into the draft, by the kind of its column. */
  void fill(
      Outline outline,
      ColumnKind kind,
      int start,
      int end,
      Draft draft,
      TimeFinder.Context context) {
    if (start >= end) {
      return;
    }
    switch (kind) {
      case LEAD, RESPONSIBLE -> {
        List<BodyMention> named = bodies(outline, start, end);
        if (!named.isEmpty()) {
          draft.owners.addAll(0, named);
          draft.kind = Kind.ASSIGNMENT;
          draft.ownerSource = OwnerSource.OWN;
        }
      }
      case COOPERATING -> addMissing(draft.cooperating, bodies(outline, start, end));
      case TIME -> {
        List<Finding<TimeExpression>> written = times.cell(outline, start, end, context);
        draft.outsideTimes.addAll(written);
        if (written.isEmpty()) {
          draft.vagueTimes.add(outline.evidence(start, end));
        }
      }
      case PRODUCT -> {
        Product product = products.whole(outline, start, end);
        if (product != null) {
          draft.outsideProducts.add(product);
        }
        issuers(outline, start, end, draft);
      }
      case APPROVER -> {
        for (BodyMention body : bodies(outline, start, end)) {
          draft.receivers.add(new Submission(body, "ban hành"));
        }
      }
      default -> {}
    }
  }

  /** A named issuer in a product cell receives the work: "Quyết định của Thủ tướng Chính phủ". */
  private void issuers(Outline outline, int start, int end, Draft draft) {
    Words words = outline.words();
    int from = words.firstFrom(start);
    int to = words.firstFrom(end);
    draft.receivers.addAll(parties.receivers(outline, from, to));
    for (int i = from; i < Math.min(to, from + 6); i++) {
      if (words.is(i, "của")) {
        for (Body body : bodies.list(words, i + 1, to)) {
          boolean authority = outline.view().folded().startsWith("cấp", words.start(body.start()));
          if (body.bodyClass() != BodyClass.NAMED && !authority) {
            continue;
          }
          draft.receivers.add(
              new Submission(PartyReader.mention(outline, body, false), "ban hành"));
        }
      }
    }
  }

  private static void addMissing(List<BodyMention> to, List<BodyMention> more) {
    for (BodyMention body : more) {
      boolean known = false;
      for (BodyMention one : to) {
        known |= one.evidence().quote().equalsIgnoreCase(body.evidence().quote());
      }
      if (!known) {
        to.add(body);
      }
    }
  }

  /** All bodies between two offsets, also where nothing but a lost line end parts them. */
  List<BodyMention> bodies(Outline outline, int start, int end) {
    List<BodyMention> found = new ArrayList<>();
    Words words = outline.words();
    int to = words.firstFrom(end);
    int i = words.firstFrom(start);
    while (i < to) {
      List<Body> list = bodies.list(words, i, to);
      for (Body body : list) {
        found.add(PartyReader.mention(outline, body, false));
      }
      i = list.isEmpty() ? i + 1 : list.getLast().end();
    }
    if (found.isEmpty() && start < end) {
      found.add(new BodyMention(outline.evidence(start, end), null, BodyClass.OPEN, false));
    }
    return found;
  }
}
