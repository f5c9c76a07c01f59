package org.roviec.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roviec.assignment.Assignment.Kind;
import org.roviec.assignment.Assignment.Mode;
import org.roviec.assignment.Assignment.OwnerSource;
import org.roviec.date.Timeframe;
import org.roviec.deadline.TimeExpression;
import org.roviec.deadline.TimeFinder;
import org.roviec.decision.Decision;
import org.roviec.finding.Finding;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;
import org.roviec.organization.BodyFinder;
import org.roviec.organization.BodyMention;
import org.roviec.outline.Block;
import org.roviec.outline.BlockType;
import org.roviec.outline.ColumnHeads;
import org.roviec.outline.ColumnKind;
import org.roviec.outline.Outline;
import org.roviec.outline.Role;
import org.roviec.outline.Section;

/**
 * Cuts a document into drafts of assignments, block by block, with what headings and stems lend.
 */
final class DraftReader {

  private final Wordings wordings;
  private final OwnerReader owners;
  private final PartyReader parties;
  private final TimeFinder times;
  private final LabelReader labels;
  private final ColumnHeads heads;
  private final FieldReader fields;

  DraftReader(
      Wordings wordings,
      BodyFinder bodies,
      PartyReader parties,
      TimeFinder times,
      ColumnHeads heads,
      FieldReader fields) {
    this.wordings = wordings;
    this.owners = new OwnerReader(wordings, bodies);
    this.parties = parties;
    this.times = times;
    this.labels = new LabelReader(heads);
    this.heads = heads;
    this.fields = fields;
  }

  /** A draft and what stands above it. */
  record Placed(Draft draft, Surroundings surroundings) {}

  List<Placed> read(
      Outline outline, List<Finding<Decision>> decisions, TimeFinder.Context context) {
    return new Pass(outline, decisions, context).run();
  }

  /** One pass over the blocks of one document. */
  private final class Pass {

    private final Outline outline;
    private final Words words;
    private final TimeFinder.Context context;
    private final List<Finding<Decision>> decisions;
    private final TableAssignments tables;
    private final List<Placed> placed = new ArrayList<>();
    private final Lending lending;
    private final AddressReader addresses;
    private final Map<Integer, List<Draft>> labelled = new HashMap<>();
    private final Map<Integer, Boolean> labelSeen = new HashMap<>();
    private int nextDecision;

    Pass(Outline outline, List<Finding<Decision>> decisions, TimeFinder.Context context) {
      this.outline = outline;
      this.words = outline.words();
      this.context = context;
      this.decisions = decisions;
      this.tables = new TableAssignments(heads, fields);
      this.lending = new Lending(outline);
      this.addresses = new AddressReader(outline, owners, parties);
    }

    List<Placed> run() {
      for (Block block : outline.blocks()) {
        if (block.table() >= 0) {
          tableRow(block);
        } else if (block.isProse() && block.end() > block.start()) {
          prose(block);
        }
      }
      return placed;
    }

    private void tableRow(Block block) {
      List<Draft> rows = new ArrayList<>();
      if (block.type() == BlockType.TABLE_HEAD) {
        tables.head(outline, block, placed.stream().allMatch(each -> each.draft().fromTable));
      } else {
        tables.take(outline, block, context, rows);
      }
      for (Draft row : rows) {
        placed.add(new Placed(row, Surroundings.NONE));
      }
    }

    private void prose(Block block) {
      Section section = outline.sectionOf(block);
      lending.leave(block, section);
      Role role = section.role();
      boolean directs =
          role == Role.DIRECTION
              || role == Role.DECISION
              || role == Role.DISSEMINATION
              || role == Role.MIXED;
      if (!directs) {
        if (role == Role.CONTEXT || role == Role.CLOSING) {
          outsideDirections(block, role);
        }
        return;
      }
      if (label(block) || isBasis(block)) {
        return;
      }
      if (block.type() == BlockType.HEADING) {
        Surroundings address = addresses.read(block);
        if (address != null) {
          lending.lendToSection(section, address);
        }
        return;
      }
      if (endsWithColon(block)) {
        stem(block, section);
      } else {
        sentences(block, words.firstFrom(block.start()));
      }
    }

    /** "Căn cứ …;": one of the bases on which a paper stands. */
    private boolean isBasis(Block block) {
      return outline.view().folded().startsWith("căn cứ ", block.start())
          && outline.view().text().charAt(block.end() - 1) == ';';
    }

    private boolean endsWithColon(Block block) {
      return outline.view().text().charAt(block.end() - 1) == ':';
    }

    private void stem(Block block, Section section) {
      Surroundings address = addresses.read(block);
      if (address != null) {
        lending.lend(block, section, address);
        return;
      }
      int before = placed.size();
      int from = words.firstFrom(block.start());
      int to = words.firstFrom(block.end());
      OwnerReader.Owners read = lastSentenceOwners(from, to);
      if (read == null) {
        Timeframe period = period(block);
        if (period != null) {
          Surroundings above = lending.above(section);
          lending.lend(
              block,
              section,
              new Surroundings(
                  above.owners(),
                  above.cooperating(),
                  above.mode(),
                  null,
                  above.addressed(),
                  period));
        }
        return;
      }
      sentences(block, from);
      Timeframe period = period(block);
      List<BodyMention> named =
          placed.size() > before ? placed.getLast().draft().owners : List.<BodyMention>of();
      lending.lend(
          block, section, new Surroundings(named, List.of(), read.mode(), null, false, period));
    }

    private OwnerReader.@Nullable Owners lastSentenceOwners(int from, int to) {
      OwnerReader.Owners last = null;
      for (PartSplitter.Piece clause : PartSplitter.clauses(words, from, to)) {
        if (clause.opensSentence()) {
          OwnerReader.Owners read = owners.read(words, clause.start(), clause.end());
          last = read == null ? last : read;
        }
      }
      return last;
    }

    /** The latest period with an end that a stem gives for what follows. */
    private @Nullable Timeframe period(Block block) {
      Timeframe period = null;
      for (Finding<TimeExpression> time :
          times.find(outline, block.start(), block.end(), context)) {
        TimeExpression value = time.value();
        if (value.kind() == TimeExpression.Kind.PERIOD && value.to() != null && period == null) {
          period = new Timeframe(value.from(), value.to());
        }
      }
      return period;
    }

    /** Stems of the whole document, and demands in closing words; only with a demanding word. */
    private void outsideDirections(Block block, Role role) {
      int from = words.firstFrom(block.start());
      int to = words.firstFrom(block.end());
      boolean stem = endsWithColon(block);
      if (role == Role.CONTEXT && !stem) {
        return;
      }
      for (PartSplitter.Piece clause : PartSplitter.clauses(words, from, to)) {
        OwnerReader.Owners read = owners.read(words, clause.start(), clause.end());
        if (read != null && (read.mode() == Mode.GIAO || read.mode() == Mode.YEU_CAU)) {
          Draft draft = new Draft(block.index(), block.section(), clause.start(), to);
          AssignmentFinder.own(draft, read, outline);
          draft.confidence = 0.8;
          placed.add(new Placed(draft, Surroundings.NONE));
          if (stem) {
            lending.lendToAll(
                new Surroundings(draft.owners, List.of(), read.mode(), null, false, period(block)));
          }
          return;
        }
      }
    }

    // --- labelled lines ------------------------------------------------------------------------

    /** Takes a labelled line; false if the block is none. */
    private boolean label(Block block) {
      LabelReader.Label label = labels.read(outline, block);
      if (label == null) {
        return false;
      }
      int group = groupOf(block);
      if (group < 0) {
        return false;
      }
      boolean empty = label.contentStart() >= block.end();
      if (label.kind() == ColumnKind.WORK) {
        if (!empty) {
          sentences(block, words.firstFrom(label.contentStart()));
        }
        return true;
      }
      if (!empty) {
        List<Draft> drafts = labelled.computeIfAbsent(group, k -> new ArrayList<>());
        if (drafts.isEmpty()) {
          headingAsWork(group, drafts);
        }
        for (Draft draft : drafts) {
          fields.fill(outline, label.kind(), label.contentStart(), block.end(), draft, context);
        }
        labelSeen.put(group, true);
        return true;
      }
      return true;
    }

    private void join(int group, Draft draft) {
      List<Draft> drafts = labelled.computeIfAbsent(group, k -> new ArrayList<>());
      if (Boolean.TRUE.equals(labelSeen.get(group))) {
        drafts.clear();
        labelSeen.put(group, false);
      }
      drafts.add(draft);
    }

    /** Where the heading of the labelled lines is itself the work. */
    private void headingAsWork(int group, List<Draft> drafts) {
      Section section = outline.sections().get(group);
      Block heading = outline.blocks().get(section.firstBlock());
      if (section.number() == null || !heading.isProse() || labels.read(outline, heading) != null) {
        return;
      }
      int from = words.firstFrom(heading.start());
      int to = words.firstFrom(heading.end());
      if (to - from >= 3 && wordings.verbs.match(words, from, to) != null) {
        Draft draft = new Draft(heading.index(), section.index(), from, to);
        draft.rule = "assign.labelled-heading";
        draft.confidence = 0.85;
        placed.add(new Placed(draft, Surroundings.NONE));
        drafts.add(draft);
      }
    }

    // --- running text --------------------------------------------------------------------------

    private void sentences(Block block, int from) {
      int to = words.firstFrom(block.end());
      Surroundings above = lending.above(outline.sectionOf(block));
      int start = -1;
      OwnerReader.Owners owner = null;
      boolean note = false;
      int ownersEnd = from;
      for (PartSplitter.Piece clause : PartSplitter.clauses(words, from, to)) {
        if (clause.start() < ownersEnd) {
          continue;
        }
        if (clause.opensSentence() && decides(clause)) {
          emit(block, start, clause.start(), owner, note, above);
          start = -1;
          owner = null;
          note = false;
          continue;
        }
        boolean opensNote = clause.opensSentence() && opensNote(clause);
        OwnerReader.Owners next = opensNote ? null : ownersOf(clause, to, note);
        ownersEnd = next == null ? ownersEnd : next.predicate();
        if (opensNote || next != null && !sameOwners(owner, next)) {
          emit(block, start, clause.start(), owner, note, above);
          start = clause.start();
          owner = next;
          note = opensNote;
        } else if (start < 0) {
          start = clause.start();
        }
      }
      emit(block, start, to, owner, note, above);
    }

    private OwnerReader.@Nullable Owners ownersOf(PartSplitter.Piece clause, int to, boolean note) {
      if (words.is(clause.start() + 1, "đó")
          && (words.is(clause.start(), "qua") || words.is(clause.start(), "từ"))) {
        return null;
      }
      OwnerReader.Owners read = owners.read(words, clause.start(), clause.end());
      boolean listOnly =
          read == null
              ? clause.end() < to && isList(clause)
              : read.owners().getLast().end() >= clause.end() - 1 && clause.end() < to;
      if (listOnly) {
        read = owners.read(words, clause.start(), Math.min(to, clause.end() + 120));
      }
      if (read == null) {
        return null;
      }
      boolean direct = read.owners().getFirst().start() - clause.start() <= 3;
      if (!clause.opensSentence() && !direct) {
        return null;
      }
      return note && read.triggerStart() < 0 ? null : read;
    }

    /** Whether a clause is nothing but bodies up to its semicolon: the list goes on behind it. */
    private boolean isList(PartSplitter.Piece clause) {
      var bodies = owners.list(words, clause.start(), clause.end());
      return !bodies.isEmpty() && bodies.getLast().end() >= clause.end() - 1;
    }

    private boolean sameOwners(OwnerReader.@Nullable Owners one, OwnerReader.Owners other) {
      if (one == null || one.owners().size() != other.owners().size()) {
        return false;
      }
      for (int i = 0; i < one.owners().size(); i++) {
        var a = one.owners().get(i);
        var b = other.owners().get(i);
        String left =
            outline.view().folded().substring(words.start(a.start()), words.end(a.end() - 1));
        String right =
            outline.view().folded().substring(words.start(b.start()), words.end(b.end() - 1));
        if (!left.equals(right)) {
          return false;
        }
      }
      return true;
    }

    private boolean opensNote(PartSplitter.Piece clause) {
      return words.is(clause.start(), "lưu") && words.is(clause.start() + 1, "ý");
    }

    /** Whether a decision stands in the sentence that begins here. */
    private boolean decides(PartSplitter.Piece clause) {
      int start = outline.view().sourceStart(words.start(clause.start()));
      int end = outline.view().sourceEnd(words.end(clause.end() - 1) - 1);
      while (nextDecision < decisions.size()
          && decisions.get(nextDecision).evidence().start() < start) {
        nextDecision++;
      }
      return nextDecision < decisions.size()
          && decisions.get(nextDecision).evidence().start() < end
          && decisions.get(nextDecision).value().kind() != Decision.Kind.ASSESS;
    }

    private void emit(
        Block block,
        int start,
        int end,
        OwnerReader.@Nullable Owners owner,
        boolean note,
        Surroundings above) {
      if (start < 0 || start >= end) {
        return;
      }
      Draft draft = new Draft(block.index(), block.section(), start, end);
      if (owner != null) {
        AssignmentFinder.own(draft, owner, outline);
        draft.confidence = owner.triggerStart() >= 0 ? 0.97 : 0.93;
      } else if (!inherit(draft, above) && !isDemand(start, end)) {
        return;
      }
      if (note) {
        draft.mode = Mode.LUU_Y;
        draft.rule = "assign.luu-y";
        draft.conditions.add(outline.evidence(words.start(start), words.end(end - 1)));
      } else if (owner == null && draft.mode == Mode.NONE && hasModal(start, end)) {
        draft.mode = Mode.CAN;
      }
      placed.add(new Placed(draft, above));
      if (block.type() != BlockType.HEADING) {
        join(groupOf(block), draft);
      }
    }

    private int groupOf(Block block) {
      Section section = outline.sectionOf(block);
      Block first = outline.blocks().get(section.firstBlock());
      boolean labelledSection = section.number() != null && labels.read(outline, first) != null;
      return labelledSection && section.parent() >= 0 ? section.parent() : section.index();
    }

    private boolean hasModal(int start, int end) {
      for (PhraseBook.Match match : wordings.modals.matches(words, start, end)) {
        if (match.phrase().attribute("mode").orElse("").equals("CAN")) {
          return true;
        }
      }
      return false;
    }

    private boolean inherit(Draft draft, Surroundings above) {
      if (above.owners().isEmpty()) {
        return false;
      }
      if (!isDemand(draft.from, draft.to)) {
        return false;
      }
      if (above.addressed()) {
        draft.owners.addAll(above.owners());
        draft.cooperating.addAll(above.cooperating());
        draft.kind = Kind.ASSIGNMENT;
        draft.ownerSource = OwnerSource.INHERITED_HEADING;
        draft.mode = above.mode();
        draft.trigger = above.trigger();
        draft.rule = "assign.addressed-heading";
        draft.confidence = 0.95;
      } else {
        draft.ownerSource = OwnerSource.INHERITED;
        draft.rule = "assign.stem";
      }
      return true;
    }

    /** Whether words without an owner demand something: a verb soon, and no mere statement. */
    private boolean isDemand(int start, int end) {
      if (words.isMark(start, '(')) {
        return false;
      }
      int limit = Math.min(end, start + 14);
      for (int i = start; i < limit; i++) {
        boolean past = i - start < 6 && words.is(i, "đã");
        if (past || wordings.statements.match(words, i, end) != null) {
          return false;
        }
      }
      int reach = Math.min(end, start + 60);
      for (int i = start; i < reach; i++) {
        if (wordings.verbs.match(words, i, end) != null
            || wordings.modals.match(words, i, end) != null) {
          return true;
        }
      }
      return false;
    }
  }
}
