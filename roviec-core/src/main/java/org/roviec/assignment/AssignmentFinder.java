package org.roviec.assignment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roviec.assignment.Assignment.Kind;
import org.roviec.assignment.Assignment.Mode;
import org.roviec.assignment.Assignment.OwnerSource;
import org.roviec.assignment.Assignment.Part;
import org.roviec.citation.Citation;
import org.roviec.date.Timeframe;
import org.roviec.deadline.Due;
import org.roviec.deadline.TimeExpression;
import org.roviec.deadline.TimeFinder;
import org.roviec.deadline.VagueWords;
import org.roviec.decision.Decision;
import org.roviec.finding.Evidence;
import org.roviec.finding.Finding;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;
import org.roviec.organization.BodyClass;
import org.roviec.organization.BodyFinder;
import org.roviec.outline.ColumnHeads;
import org.roviec.outline.Outline;
import org.roviec.outline.Role;
import org.roviec.outline.Section;
import org.roviec.target.Indicator;

/**
 * Finds who must do what (giao nhiệm vụ): in running text, in items below a heading that is
 * addressed to a body, in labelled lines, and in tables.
 */
public final class AssignmentFinder {

  private final Wordings wordings;
  private final DraftReader drafts;
  private final PartyReader parties;
  private final PartSplitter splitter;
  private final PartReader parts;
  private final ProductFinder products;
  private final TimeFinder times;

  /** A finder whose phrase books are numbered by a vocabulary. */
  public AssignmentFinder(Vocabulary vocabulary, BodyFinder bodies) {
    wordings = new Wordings(vocabulary);
    times = new TimeFinder(vocabulary);
    products = new ProductFinder(wordings);
    ColumnHeads heads = new ColumnHeads(vocabulary);
    parties = new PartyReader(wordings, bodies);
    FieldReader fields = new FieldReader(bodies, times, products, parties);
    splitter = new PartSplitter(wordings);
    parts = new PartReader(wordings, times, new VagueWords(vocabulary), products);
    drafts = new DraftReader(wordings, bodies, parties, times, heads, fields);
  }

  /**
   * The assignments of a document, in reading order.
   *
   * @param outline the document
   * @param citations what it cites, in reading order
   * @param decisions what it decides: such sentences assign nothing
   * @param indicators its figures
   * @param context what completes dates without a year
   */
  public List<Finding<Assignment>> find(
      Outline outline,
      List<Finding<Citation>> citations,
      List<Finding<Decision>> decisions,
      List<Finding<Indicator>> indicators,
      TimeFinder.Context context) {
    List<Finding<Assignment>> found = new ArrayList<>();
    for (DraftReader.Placed placed : drafts.read(outline, decisions, context)) {
      found.add(finish(outline, placed, citations, indicators, context));
    }
    return found;
  }

  private Finding<Assignment> finish(
      Outline outline,
      DraftReader.Placed placed,
      List<Finding<Citation>> citations,
      List<Finding<Indicator>> indicators,
      TimeFinder.Context context) {
    Draft draft = placed.draft();
    Words words = outline.words();
    Timeframe period = periodFor(outline, placed);
    Set<String> antecedents = antecedents(outline, draft);
    for (var body : parties.cooperating(outline, draft.from, draft.to)) {
      addOnce(draft, body);
    }
    draft.receivers.addAll(parties.receivers(outline, draft.from, draft.to));
    if (draft.fromTable && draft.receivers.isEmpty()) {
      issuesItself(words, draft);
    }
    for (PartSplitter.Piece clause : PartSplitter.clauses(words, draft.from, draft.to)) {
      if (PartSplitter.setsTimeOnly(words, clause)) {
        int start = words.start(clause.start());
        draft.outsideTimes.addAll(times.find(outline, start, words.end(clause.end() - 1), context));
      }
    }
    List<Part> read = new ArrayList<>();
    List<TimeExpression> written = new ArrayList<>();
    List<Product> results = new ArrayList<>();
    List<Evidence> actions = new ArrayList<>();
    for (PartSplitter.Piece piece : splitter.parts(words, draft.from, draft.to)) {
      PartReader.Read part =
          parts.read(outline, piece, draft, context, period, antecedents, citations);
      read.add(part.part());
      written.addAll(part.times());
      results.addAll(part.products());
      actions.addAll(part.part().heads());
    }
    for (Finding<TimeExpression> time : draft.outsideTimes) {
      if (!written.contains(time.value())) {
        written.add(time.value());
      }
    }
    results.addAll(draft.outsideProducts);
    Evidence evidence = outline.evidence(words.start(draft.from), words.end(draft.to - 1));
    Evidence distributive = distributive(outline, draft);
    Assignment assignment =
        new Assignment(
            draft.kind,
            draft.mode,
            draft.trigger,
            draft.block,
            draft.section,
            draft.owners,
            draft.ownerSource,
            -1,
            draft.cooperating,
            draft.receivers,
            results,
            written,
            latest(read),
            distributive,
            actions,
            draft.conditions,
            inside(evidence, citations),
            inside(evidence, indicators),
            read,
            ClarityJudge.judge(
                draft,
                read,
                distributive != null,
                parties.hasVagueAuthority(words, draft.from, draft.to)),
            draft.fromTable);
    return Finding.of(assignment, evidence, draft.rule, draft.confidence);
  }

  /** In a table "Xây dựng, ban hành …" without a receiver: the one who leads issues the paper. */
  private static void issuesItself(Words words, Draft draft) {
    int limit = Math.min(draft.to, draft.from + 6);
    for (int i = draft.from; i + 1 < limit; i++) {
      if (words.is(i, "ban") && words.is(i + 1, "hành")) {
        for (var owner : draft.owners) {
          if (owner.bodyClass() == BodyClass.NAMED) {
            draft.receivers.add(new Submission(owner, "ban hành"));
          }
        }
        return;
      }
    }
  }

  /** The latest due date of the parts; none if no part has one. */
  private static Due latest(List<Part> parts) {
    Due latest = Due.NONE;
    for (Part part : parts) {
      var to = part.due().to();
      var known = latest.to();
      boolean later = to != null && (known == null || to.isAfter(known));
      boolean own = to != null && to.equals(known) && part.due().source() == Due.Source.OWN;
      if (later || own) {
        latest = part.due();
      }
    }
    return latest;
  }

  private static void addOnce(Draft draft, org.roviec.organization.BodyMention body) {
    for (var known : draft.cooperating) {
      if (known.evidence().quote().equalsIgnoreCase(body.evidence().quote())) {
        return;
      }
    }
    draft.cooperating.add(body);
  }

  /**
   * The period of the nearest stem or heading; none for what is to be finalized after a decision.
   */
  private static @Nullable Timeframe periodFor(Outline outline, DraftReader.Placed placed) {
    if (placed.surroundings().period() != null) {
      return placed.surroundings().period();
    }
    Section section = outline.sections().get(placed.draft().section);
    if (section.role() == Role.DECISION) {
      return null;
    }
    for (int at = section.index(); at >= 0; at = outline.sections().get(at).parent()) {
      Timeframe period = outline.sections().get(at).taskPeriod();
      if (period != null) {
        return period;
      }
    }
    return null;
  }

  /** The papers that the headings above name: what a bare "văn bản" or "đề án" stands for. */
  private Set<String> antecedents(Outline outline, Draft draft) {
    Words words = outline.words();
    Set<String> papers = new HashSet<>();
    for (int at = draft.section; at >= 0; at = outline.sections().get(at).parent()) {
      Section section = outline.sections().get(at);
      var first = outline.blocks().get(section.firstBlock());
      if (section.heading() != null) {
        products.collect(
            words, words.firstFrom(first.start()), words.firstFrom(first.end()), papers);
      }
    }
    return papers;
  }

  private @Nullable Evidence distributive(Outline outline, Draft draft) {
    Words words = outline.words();
    for (PhraseBook.Match match : wordings.distributive.matches(words, draft.from, draft.to)) {
      return outline.evidence(words.start(match.start()), words.end(match.end() - 1));
    }
    return null;
  }

  private static <T> List<Integer> inside(Evidence evidence, List<Finding<T>> findings) {
    List<Integer> indexes = new ArrayList<>();
    for (int i = Finding.firstFrom(findings, evidence.start()); i < findings.size(); i++) {
      if (findings.get(i).evidence().start() >= evidence.end()) {
        break;
      }
      indexes.add(i);
    }
    return indexes;
  }

  static void own(Draft draft, OwnerReader.Owners owners, Outline outline) {
    Words words = outline.words();
    int plain = owners.owners().size() - owners.emphasized();
    for (int i = 0; i < owners.owners().size(); i++) {
      draft.owners.add(PartyReader.mention(outline, owners.owners().get(i), i >= plain));
    }
    draft.kind = Kind.ASSIGNMENT;
    draft.mode = owners.mode();
    draft.ownerSource = OwnerSource.OWN;
    draft.rule = rule(owners.mode());
    if (owners.triggerStart() >= 0) {
      draft.trigger =
          outline.evidence(words.start(owners.triggerStart()), words.end(owners.triggerEnd() - 1));
    }
  }

  private static String rule(Mode mode) {
    return switch (mode) {
      case GIAO -> "assign.giao";
      case YEU_CAU -> "assign.yeu-cau";
      case CAN -> "assign.subject-can";
      case LUU_Y -> "assign.luu-y";
      case CAM_KET -> "assign.undertaking";
      case CHU_NGU -> "assign.subject-verb";
      case NONE -> "assign.general";
    };
  }
}
