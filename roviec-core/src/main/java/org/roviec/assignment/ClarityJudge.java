package org.roviec.assignment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.roviec.assignment.Assignment.OwnerSource;
import org.roviec.assignment.Assignment.Part;
import org.roviec.clarity.Clarity;
import org.roviec.clarity.Clarity.Criterion;
import org.roviec.clarity.Clarity.Flag;
import org.roviec.clarity.Clarity.Judgement;
import org.roviec.finding.Evidence;
import org.roviec.organization.BodyClass;
import org.roviec.organization.BodyMention;

/** Judges the six "rõ" of an assignment from what was read of it, each with its reason. */
final class ClarityJudge {

  private ClarityJudge() {}

  static Clarity judge(
      Draft draft, List<Part> parts, boolean distributive, boolean vagueAuthority) {
    Map<Criterion, Judgement> judgements = new EnumMap<>(Criterion.class);
    judgements.put(Criterion.NGUOI, who(draft));
    judgements.put(Criterion.VIEC, lifted(parts, Criterion.VIEC));
    judgements.put(Criterion.THOI_GIAN, lifted(parts, Criterion.THOI_GIAN));
    judgements.put(Criterion.TRACH_NHIEM, responsibility(draft, distributive));
    judgements.put(Criterion.SAN_PHAM, lifted(parts, Criterion.SAN_PHAM));
    judgements.put(Criterion.THAM_QUYEN, authority(draft, vagueAuthority));
    return new Clarity(judgements);
  }

  private static Judgement who(Draft draft) {
    if (draft.ownerSource == OwnerSource.INHERITED) {
      return new Judgement(Flag.CHUA_RO, "who.inherited", List.of());
    }
    if (draft.owners.isEmpty()) {
      return new Judgement(Flag.THIEU, "who.missing", List.of());
    }
    List<Evidence> open = evidence(draft.owners, BodyClass.OPEN);
    return open.isEmpty()
        ? new Judgement(Flag.RO, "who.clear", evidence(draft.owners))
        : new Judgement(Flag.CHUA_RO, "who.open", open);
  }

  private static Judgement responsibility(Draft draft, boolean distributive) {
    if (draft.ownerSource == OwnerSource.INHERITED) {
      return new Judgement(Flag.CHUA_RO, "responsibility.inherited", List.of());
    }
    List<BodyMention> owners = draft.owners;
    if (owners.isEmpty()) {
      return new Judgement(Flag.THIEU, "responsibility.missing", List.of());
    }
    List<Evidence> open = evidence(owners, BodyClass.OPEN);
    if (!open.isEmpty()) {
      return new Judgement(Flag.CHUA_RO, "responsibility.open", open);
    }
    boolean oneNamed = owners.size() == 1 && owners.getFirst().bodyClass() == BodyClass.NAMED;
    if (oneNamed || distributive) {
      return new Judgement(Flag.RO, "responsibility.clear", evidence(owners));
    }
    String reason =
        owners.size() > 1 ? "responsibility.no-lead" : "responsibility.class-without-share";
    return new Judgement(Flag.CHUA_RO, reason, evidence(owners));
  }

  private static Judgement authority(Draft draft, boolean vague) {
    List<Evidence> named = new ArrayList<>();
    List<Evidence> open = new ArrayList<>();
    for (Submission receiver : draft.receivers) {
      BodyMention to = receiver.to();
      (to.bodyClass() == BodyClass.OPEN ? open : named).add(to.evidence());
    }
    if (!named.isEmpty()) {
      return new Judgement(Flag.RO, "authority.clear", named);
    }
    if (!open.isEmpty() || vague) {
      return new Judgement(Flag.CHUA_RO, "authority.unnamed", open);
    }
    return new Judgement(Flag.THIEU, "authority.missing", List.of());
  }

  /**
   * All parts clear: clear; all without: missing; else partly clear, for the first doubtful reason.
   */
  private static Judgement lifted(List<Part> parts, Criterion criterion) {
    Judgement first = null;
    Judgement doubtful = null;
    boolean same = true;
    for (Part part : parts) {
      Judgement one = part.clarity().of(criterion).orElseThrow();
      first = first == null ? one : first;
      same &= one.flag() == first.flag();
      if (doubtful == null && one.flag() != Flag.RO) {
        doubtful = one;
      }
    }
    if (first == null) {
      return new Judgement(Flag.THIEU, "part.none", List.of());
    }
    if (same) {
      return first;
    }
    Judgement why = doubtful == null ? first : doubtful;
    return new Judgement(Flag.CHUA_RO, why.reason(), why.words());
  }

  private static List<Evidence> evidence(List<BodyMention> owners) {
    List<Evidence> all = new ArrayList<>();
    for (BodyMention owner : owners) {
      all.add(owner.evidence());
    }
    return all;
  }

  private static List<Evidence> evidence(List<BodyMention> owners, BodyClass bodyClass) {
    List<Evidence> all = new ArrayList<>();
    for (BodyMention owner : owners) {
      if (owner.bodyClass() == bodyClass) {
        all.add(owner.evidence());
      }
    }
    return all;
  }
}
