package org.roviec.server.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that a reviewed document would open (mở sổ).
 *
 * @param label the document, for people
 * @param proposals what would be opened, in the order of the document
 * @param figures how many confirmed figures come with them
 */
public record Opening(String label, List<Proposal> proposals, int figures) {

  /** Keeps its own list. */
  public Opening {
    proposals = List.copyOf(proposals);
  }

  /** The proposals by leading body; without one, under an empty name. */
  public Map<String, List<Proposal>> bodies() {
    Map<String, List<Proposal>> bodies = new LinkedHashMap<>();
    for (Proposal proposal : proposals) {
      bodies.computeIfAbsent(proposal.lead(), _ -> new ArrayList<>()).add(proposal);
    }
    return bodies;
  }

  /** How many tasks are not opened yet. */
  public long fresh() {
    return proposals.stream().filter(p -> p.taskId() == null).count();
  }

  /** How many bodies would lead them. */
  public long leading() {
    return proposals.stream()
        .filter(p -> p.taskId() == null && !p.lead().isEmpty())
        .map(Proposal::lead)
        .distinct()
        .count();
  }

  /** How many of them nobody is named for. */
  public long unclear() {
    return proposals.stream().filter(p -> p.taskId() == null && p.lead().isEmpty()).count();
  }

  /**
   * A task that would be opened.
   *
   * @param verdictId the reviewed finding
   * @param taskId the task that was opened from it already; null if none was
   */
  public record Proposal(long verdictId, NewTask task, @Nullable Long taskId) {

    /** The body that would lead it, as written; empty where none is named. */
    String lead() {
      return task.parties().stream()
          .filter(party -> party.role() == PartyRole.LEAD)
          .map(TaskParty::asWritten)
          .findFirst()
          .orElse("");
    }
  }
}
