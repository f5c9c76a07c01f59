package org.roviec.clarity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roviec.finding.Evidence;

/**
 * The six "rõ" of a directive: who, what, when, whose responsibility, which product, whose
 * authority. Decided on the text alone.
 */
public final class Clarity {

  private final Map<Criterion, Judgement> judgements;

  /** The clarity that consists of these judgements; criteria not judged are left out. */
  public Clarity(Map<Criterion, Judgement> judgements) {
    this.judgements = new EnumMap<>(Criterion.class);
    this.judgements.putAll(judgements);
  }

  /** The judgement of one criterion, empty where it is not judged at this level. */
  public Optional<Judgement> of(Criterion criterion) {
    return Optional.ofNullable(judgements.get(criterion));
  }

  /** All judgements, in the order of the criteria. */
  public Map<Criterion, Judgement> judgements() {
    return java.util.Collections.unmodifiableMap(judgements);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Clarity that && judgements.equals(that.judgements);
  }

  @Override
  public int hashCode() {
    return judgements.hashCode();
  }

  @Override
  public String toString() {
    return judgements.toString();
  }

  /** What must be clear. */
  public enum Criterion {
    NGUOI,
    VIEC,
    THOI_GIAN,
    TRACH_NHIEM,
    SAN_PHAM,
    THAM_QUYEN
  }

  /** How clear it is. */
  public enum Flag {
    RO,
    CHUA_RO,
    THIEU
  }

  /**
   * One judgement.
   *
   * @param flag how clear
   * @param reason why: a code whose words for people are in {@code reasons.tsv}
   * @param words the passages that decide, empty where something is absent
   */
  public record Judgement(Flag flag, String reason, List<Evidence> words) {
    /** Keeps its own list. */
    public Judgement {
      words = List.copyOf(words);
    }
  }
}
