package org.roviec.server.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roviec.server.intake.FindingKind;
import org.roviec.server.intake.StoredFinding;

/**
 * What a reviewer looks at: a finding, what was decided about it, and what is still to be asked.
 *
 * @param finding null for what a person added, and for a decision whose finding is gone
 * @param verdict null while nothing is decided
 * @param proposed what the machine says; of what a person added, what the person said
 * @param section numbers of the parts around it
 * @param detached whether the newest reading has nothing there any more
 */
record Card(
    String anchor,
    FindingKind kind,
    @Nullable StoredFinding finding,
    @Nullable Verdict verdict,
    Terms proposed,
    int start,
    int end,
    String quote,
    String section,
    boolean detached) {

  /** The terms as they stand. */
  public Terms terms() {
    return isWithdrawn() || verdict == null ? proposed : verdict.terms();
  }

  /** How many decisions there were about it. */
  public int version() {
    return verdict == null ? 0 : verdict.version();
  }

  /** Whether a person has settled it. */
  public boolean isDecided() {
    return verdict != null && verdict.ruling().isFinal();
  }

  /** Whether it goes on to the register. */
  public boolean isAccepted() {
    return verdict != null && verdict.ruling().isAccepted();
  }

  /** Whether it was rejected. */
  public boolean isRejected() {
    return verdict != null && verdict.ruling() == Verdict.Ruling.REJECTED;
  }

  private boolean isWithdrawn() {
    return verdict != null && verdict.ruling() == Verdict.Ruling.WITHDRAWN;
  }

  /** Whether the decision is shown: one taken back is as if there were none. */
  public boolean hasVerdict() {
    return verdict != null && !isWithdrawn();
  }

  /** Whether a person must look at it before the review can be closed. */
  public boolean isRequired() {
    return switch (kind) {
      case DOCUMENT, ASSIGNMENT, TALLY -> true;
      case INDICATOR -> proposed instanceof Terms.Figure figure && figure.kind().equals("TARGET");
      default -> false;
    };
  }

  /** How sure the machine is, in percent; 100 for what a person added. */
  public int percent() {
    return finding == null ? 100 : (int) Math.round(finding.confidence() * 100);
  }

  /** Whether a person should look twice. */
  public boolean isDoubtful() {
    return percent() < 80;
  }

  /** How much it wants to be looked at first: unsure, and with much left open. */
  public int doubt() {
    return 100 - percent() + 15 * questions().size();
  }

  /** The terms of an assignment; only for assignments. */
  public Terms.Assignment assignment() {
    return (Terms.Assignment) terms();
  }

  /** The questions to a person: who and when, where nothing is said. */
  public List<Gap> questions() {
    if (!(terms() instanceof Terms.Assignment assignment) || isRejected()) {
      return List.of();
    }
    List<Gap> questions = new ArrayList<>();
    if (assignment.leads().isEmpty()) {
      questions.add(Gap.WHO);
    }
    if (!assignment.due().isSaid()) {
      questions.add(Gap.TIME);
    }
    return questions;
  }

  /** The six "rõ" of an assignment. */
  public List<Dot> dots() {
    if (!(terms() instanceof Terms.Assignment assignment)) {
      return List.of();
    }
    Set<Gap> open = hasVerdict() ? assignment.gaps() : Gaps.of(assignment, assignment);
    List<Dot> dots = new ArrayList<>();
    for (Gap gap : Gap.values()) {
      dots.add(new Dot(gap, flag(gap, open.contains(gap)), reason(gap), words(gap)));
    }
    return dots;
  }

  private String flag(Gap gap, boolean open) {
    if (!open) {
      return "RO";
    }
    String said = finding == null ? "" : finding.value().path("co").path(gap.field()).asString("");
    return said.equals("CHUA_RO") ? said : "THIEU";
  }

  private String reason(Gap gap) {
    return finding == null
        ? ""
        : finding.value().path("co_reasons").path(gap.field()).path("reason").asString("");
  }

  private String words(Gap gap) {
    return finding == null
        ? ""
        : finding
            .value()
            .path("co_reasons")
            .path(gap.field())
            .path("words")
            .path(0)
            .path("text")
            .asString("");
  }

  /** Whether the machine found more than one piece of work in it. */
  public boolean canSplit() {
    return kind == FindingKind.ASSIGNMENT
        && finding != null
        && finding.value().path("parts").size() > 1;
  }

  /**
   * One of the six "rõ".
   *
   * @param flag {@code RO}, {@code CHUA_RO} or {@code THIEU}
   * @param reason why, as the words of readings name it; empty if there is no reason
   * @param words the passage that decides
   */
  record Dot(Gap gap, String flag, String reason, String words) {

    /** Whether it is clear. */
    public boolean isClear() {
      return Objects.equals(flag, "RO");
    }
  }
}
