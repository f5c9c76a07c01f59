package org.roviec.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roviec.assignment.Assignment.Part;
import org.roviec.assignment.Assignment.TimeReason;
import org.roviec.citation.Citation;
import org.roviec.clarity.Clarity;
import org.roviec.clarity.Clarity.Criterion;
import org.roviec.clarity.Clarity.Flag;
import org.roviec.clarity.Clarity.Judgement;
import org.roviec.date.Timeframe;
import org.roviec.deadline.Due;
import org.roviec.deadline.TimeExpression;
import org.roviec.deadline.TimeFinder;
import org.roviec.deadline.VagueWords;
import org.roviec.finding.Evidence;
import org.roviec.finding.Finding;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;
import org.roviec.outline.Outline;

/** Reads one part of an assignment: its verbs, its time, its products, and how clear they are. */
final class PartReader {

  private final Wordings wordings;
  private final TimeFinder times;
  private final VagueWords vague;
  private final ProductFinder products;

  PartReader(Wordings wordings, TimeFinder times, VagueWords vague, ProductFinder products) {
    this.wordings = wordings;
    this.times = times;
    this.vague = vague;
    this.products = products;
  }

  /**
   * What was read of a part.
   *
   * @param part the part itself
   * @param times the times it sets
   * @param products the products it names
   */
  record Read(Part part, List<TimeExpression> times, List<Product> products) {}

  Read read(
      Outline outline,
      PartSplitter.Piece piece,
      Draft draft,
      TimeFinder.Context context,
      @Nullable Timeframe inherited,
      Set<String> antecedents,
      List<Finding<Citation>> citations) {
    Words words = outline.words();
    int start = words.start(piece.start());
    int end = words.end(piece.end() - 1);
    List<TimeExpression> set = new ArrayList<>();
    for (Finding<TimeExpression> time : times.find(outline, start, end, context)) {
      set.add(time.value());
    }
    List<TimeExpression> all = new ArrayList<>(set);
    for (Finding<TimeExpression> time : draft.outsideTimes) {
      all.add(time.value());
    }
    List<Product> named =
        withoutCited(products.find(outline, piece.start(), piece.end(), antecedents), citations);
    boolean told = draft.fromTable && !draft.outsideProducts.isEmpty();
    List<Product> counted = new ArrayList<>(told ? List.of() : named);
    counted.addAll(draft.outsideProducts);
    List<Evidence> vagueWords = new ArrayList<>(draft.vagueTimes);
    for (Finding<String> word : vague.find(outline, start, end)) {
      vagueWords.add(word.evidence());
    }
    Evidence evidence = outline.evidence(start, end);
    boolean cites = cites(evidence, citations);
    Map<Criterion, Judgement> judgements = new EnumMap<>(Criterion.class);
    judgements.put(Criterion.VIEC, work(outline, piece, named, cites));
    judgements.put(Criterion.THOI_GIAN, time(all, vagueWords, inherited));
    judgements.put(Criterion.SAN_PHAM, product(counted));
    Part part =
        new Part(
            evidence,
            heads(outline, piece),
            due(all, inherited),
            reason(all, vagueWords, inherited),
            new Clarity(judgements));
    return new Read(part, set, told ? List.of() : named);
  }

  /** A paper known by number or session is there already: it is carried out, not produced. */
  private static List<Product> withoutCited(
      List<Product> products, List<Finding<Citation>> citations) {
    List<Product> kept = new ArrayList<>(products.size());
    for (Product product : products) {
      int at = Finding.firstFrom(citations, product.evidence().start());
      boolean cited =
          at < citations.size()
              && citations.get(at).evidence().start() == product.evidence().start()
              && citations.get(at).value().form() != Citation.Form.NAMED;
      if (!cited) {
        kept.add(product);
      }
    }
    return kept;
  }

  private static boolean cites(Evidence part, List<Finding<Citation>> citations) {
    int low = Finding.firstFrom(citations, part.start());
    return low < citations.size() && citations.get(low).evidence().end() <= part.end();
  }

  private List<Evidence> heads(Outline outline, PartSplitter.Piece piece) {
    List<Evidence> heads = new ArrayList<>();
    Words words = outline.words();
    for (PhraseBook.Match verb : wordings.verbs.matches(words, piece.start(), piece.end())) {
      if (heads.size() < 4) {
        heads.add(outline.evidence(words.start(verb.start()), words.end(verb.end() - 1)));
      }
    }
    return heads;
  }

  // --- what ------------------------------------------------------------------------------------

  private Judgement work(
      Outline outline, PartSplitter.Piece piece, List<Product> named, boolean cites) {
    Words words = outline.words();
    Evidence verb = null;
    for (PhraseBook.Match match : wordings.verbs.matches(words, piece.start(), piece.end())) {
      if (match.phrase().has("delivery")) {
        verb = outline.evidence(words.start(match.start()), words.end(match.end() - 1));
        break;
      }
    }
    if (verb == null) {
      return new Judgement(Flag.CHUA_RO, "work.no-delivery", List.of());
    }
    for (Product product : named) {
      if (product.clear()) {
        return new Judgement(Flag.RO, "work.clear", List.of(verb, product.evidence()));
      }
    }
    return cites
        ? new Judgement(Flag.RO, "work.clear", List.of(verb))
        : new Judgement(Flag.CHUA_RO, "work.open-object", List.of(verb));
  }

  // --- when ------------------------------------------------------------------------------------

  private static boolean hasEnd(TimeExpression time) {
    return time.to() != null
        && (time.kind() == TimeExpression.Kind.DEADLINE
            || time.kind() == TimeExpression.Kind.PERIOD);
  }

  private static Judgement time(
      List<TimeExpression> times, List<Evidence> vague, @Nullable Timeframe inherited) {
    List<Evidence> loose = new ArrayList<>();
    for (TimeExpression time : times) {
      if (hasEnd(time)) {
        return new Judgement(Flag.RO, "time.clear", List.of(time.evidence()));
      }
      loose.add(time.evidence());
    }
    if (!loose.isEmpty()) {
      return new Judgement(Flag.CHUA_RO, "time.no-date", loose);
    }
    if (!vague.isEmpty()) {
      return new Judgement(Flag.CHUA_RO, "time.vague", vague);
    }
    return inherited != null && inherited.to() != null
        ? new Judgement(Flag.CHUA_RO, "time.inherited", List.of())
        : new Judgement(Flag.THIEU, "time.missing", List.of());
  }

  private static TimeReason reason(
      List<TimeExpression> times, List<Evidence> vague, @Nullable Timeframe inherited) {
    for (TimeExpression time : times) {
      if (hasEnd(time)) {
        return TimeReason.OWN;
      }
    }
    if (!times.isEmpty()) {
      return TimeReason.TRIGGER;
    }
    if (!vague.isEmpty()) {
      return TimeReason.VAGUE;
    }
    return inherited != null && inherited.to() != null ? TimeReason.INHERITED : TimeReason.NONE;
  }

  /** The latest end that applies; an inherited one only where there is none of its own. */
  static Due due(List<TimeExpression> times, @Nullable Timeframe inherited) {
    TimeExpression latest = null;
    LocalDate end = null;
    for (TimeExpression time : times) {
      LocalDate to = time.to();
      if (hasEnd(time) && to != null && (end == null || to.isAfter(end))) {
        latest = time;
        end = to;
      }
    }
    if (latest != null) {
      return new Due(end, latest.precision(), Due.Source.OWN);
    }
    LocalDate above = inherited == null ? null : inherited.to();
    return above == null ? Due.NONE : new Due(above, null, Due.Source.INHERITED);
  }

  // --- which product ---------------------------------------------------------------------------

  private static Judgement product(List<Product> products) {
    if (products.isEmpty()) {
      return new Judgement(Flag.THIEU, "product.missing", List.of());
    }
    List<Evidence> unclear = new ArrayList<>();
    for (Product product : products) {
      if (product.clear()) {
        return new Judgement(Flag.RO, "product.clear", List.of(product.evidence()));
      }
      unclear.add(product.evidence());
    }
    return new Judgement(Flag.CHUA_RO, "product.unclear", unclear);
  }
}
