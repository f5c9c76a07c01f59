package org.roviec.assignment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.clarity.Clarity;
import org.roviec.deadline.Due;
import org.roviec.deadline.TimeExpression;
import org.roviec.finding.Evidence;
import org.roviec.organization.BodyMention;

/**
 * An assignment (giao nhiệm vụ) as the text states it: a block without an owner, or the stretch
 * that one owner governs. The row of the register that people agree on; its {@linkplain Part parts}
 * are what is followed up.
 *
 * @param kind with an owner or without
 * @param mode by which wording it is demanded
 * @param trigger the demanding words, null if none
 * @param block index of the block it stands in
 * @param section index of the section it stands in
 * @param owners who must act
 * @param ownerSource where the owners come from
 * @param ownerFrom index of the assignment or −1 of the stem whose owner is inherited
 * @param coordinators who cooperates (phối hợp)
 * @param submitTo who receives the result
 * @param products what will exist
 * @param times times set, as written
 * @param due when it is due
 * @param distributive words that spread the duty over a class ("được phân công phụ trách"), or null
 * @param actions the demanded verbs
 * @param conditions what is to be minded ("Lưu ý …")
 * @param citations indexes of the citations inside
 * @param indicators indexes of the indicators inside
 * @param parts the mechanical split, tiling the assignment
 * @param clarity the six "rõ"
 * @param fromTable whether it is a row of a table
 */
public record Assignment(
    Kind kind,
    Mode mode,
    @Nullable Evidence trigger,
    int block,
    int section,
    List<BodyMention> owners,
    OwnerSource ownerSource,
    int ownerFrom,
    List<BodyMention> coordinators,
    List<Submission> submitTo,
    List<Product> products,
    List<TimeExpression> times,
    Due due,
    @Nullable Evidence distributive,
    List<Evidence> actions,
    List<Evidence> conditions,
    List<Integer> citations,
    List<Integer> indicators,
    List<Part> parts,
    Clarity clarity,
    boolean fromTable) {

  /** Keeps its own lists. */
  public Assignment {
    owners = List.copyOf(owners);
    coordinators = List.copyOf(coordinators);
    submitTo = List.copyOf(submitTo);
    products = List.copyOf(products);
    times = List.copyOf(times);
    actions = List.copyOf(actions);
    conditions = List.copyOf(conditions);
    citations = List.copyOf(citations);
    indicators = List.copyOf(indicators);
    parts = List.copyOf(parts);
  }

  /** With an owner or without. */
  public enum Kind {
    GENERAL,
    ASSIGNMENT
  }

  /** By which wording work is demanded. */
  public enum Mode {
    GIAO,
    YEU_CAU,
    CAN,
    LUU_Y,
    /** The owner is the grammatical subject of the verb. */
    CHU_NGU,
    /** A body's undertaking about itself. */
    CAM_KET,
    NONE
  }

  /** Where the owners come from. */
  public enum OwnerSource {
    OWN,
    /** From a stem above. */
    INHERITED,
    /** From a heading that is addressed to a body. */
    INHERITED_HEADING,
    NONE
  }

  /**
   * A piece of an assignment that is followed up by itself.
   *
   * @param evidence where it stands
   * @param heads its verbs
   * @param due when it is due
   * @param timeReason what settles the flag "rõ thời gian"
   * @param clarity the three flags that are judged per part
   */
  public record Part(
      Evidence evidence, List<Evidence> heads, Due due, TimeReason timeReason, Clarity clarity) {

    /** Keeps its own list. */
    public Part {
      heads = List.copyOf(heads);
    }
  }

  /** What settles whether a part's time is clear, the first that applies. */
  public enum TimeReason {
    OWN,
    TRIGGER,
    VAGUE,
    INHERITED,
    NONE
  }
}
