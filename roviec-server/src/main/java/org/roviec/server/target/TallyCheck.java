package org.roviec.server.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Figure;
import org.roviec.text.Vietnamese;

/**
 * Counts of one whole, checked (đối chiếu số đếm): 11/40 and 29/40 must make 40; of 22 targets 18
 * can be assessed, which leaves 4 that cannot. The whole is part of what each count says: counts of
 * different wholes are never added.
 *
 * @param documentId the document that says them
 * @param source the document, for people
 * @param whole of how many
 * @param parts what is said of them, as it stands in the document
 * @param inner whether this whole is itself a part of a larger one: the 18 of "18/22"
 */
public record TallyCheck(
    long documentId, String source, BigDecimal whole, List<Part> parts, boolean inner) {

  /** Keeps its own list. */
  public TallyCheck {
    parts = List.copyOf(parts);
  }

  /**
   * A count.
   *
   * @param grade what is said of the things counted; null where it says something else
   */
  public record Part(Figure figure, BigDecimal count, @Nullable Grade grade) {

    /** Whether it counts those that can be assessed at all. */
    public boolean isAssessable() {
      return figure.status().equals("ASSESSABLE");
    }

    /** Key of the words for what is said. */
    public String message() {
      return "tally."
          + (figure.status().isEmpty() ? "COUNT" : figure.status()).toLowerCase(Locale.ROOT);
    }
  }

  /** What came of adding. */
  public enum Verdict {
    /** Khớp. */
    MATCHES,
    /** Phần còn lại là số chưa đủ điều kiện đánh giá. */
    REST_NOT_ASSESSABLE,
    /** Còn thiếu. */
    SHORT,
    /** Vượt tổng. */
    OVER;

    /** Key of its words. */
    public String message() {
      return "tally.verdict." + name().toLowerCase(Locale.ROOT);
    }

    /** Which badge says it. */
    public String badge() {
      return switch (this) {
        case MATCHES, REST_NOT_ASSESSABLE -> "ok";
        case SHORT -> "soon";
        case OVER -> "late";
      };
    }
  }

  /** What people look for it by: its source and what it counts. */
  public String words() {
    return parts.stream()
        .map(part -> part.figure().name())
        .collect(Collectors.joining(" ", source + " ", ""));
  }

  /** The counts added up. */
  public BigDecimal sum() {
    return parts.stream().map(Part::count).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The whole less the counts; below zero where they are too many. */
  public BigDecimal rest() {
    return whole.subtract(sum());
  }

  /** What came of adding. */
  public Verdict verdict() {
    int sign = rest().signum();
    if (sign == 0) {
      return Verdict.MATCHES;
    }
    if (sign < 0) {
      return Verdict.OVER;
    }
    return parts.stream().allMatch(Part::isAssessable)
        ? Verdict.REST_NOT_ASSESSABLE
        : Verdict.SHORT;
  }

  /** The counts as a sum: "11 + 29 = 40". */
  public String shown() {
    StringBuilder shown = new StringBuilder();
    for (Part part : parts) {
      shown.append(shown.isEmpty() ? "" : " + ").append(number(part.count()));
    }
    return shown.append(parts.size() > 1 ? " = " + number(sum()) : "").toString();
  }

  private static String number(BigDecimal number) {
    return org.roviec.server.register.Numbers.shown(number);
  }

  /** The checks that the tallies of documents allow; those without a whole are left out. */
  public static List<TallyCheck> of(List<Figure> tallies) {
    Map<List<Object>, List<Part>> groups = new LinkedHashMap<>();
    for (Figure figure : tallies) {
      BigDecimal whole = figure.of();
      BigDecimal count = figure.value();
      if (whole != null && count != null) {
        groups
            .computeIfAbsent(
                List.of(figure.documentId(), whole.stripTrailingZeros(), noun(figure)),
                _ -> new ArrayList<>())
            .add(new Part(figure, count, grade(figure.status())));
      }
    }
    return groups.values().stream().map(parts -> check(parts, groups)).toList();
  }

  private static TallyCheck check(List<Part> parts, Map<List<Object>, List<Part>> groups) {
    Figure first = parts.getFirst().figure();
    BigDecimal whole = Objects.requireNonNull(first.of());
    boolean inner =
        groups.values().stream()
            .flatMap(List::stream)
            .anyMatch(part ->
                part.figure().documentId() == first.documentId()
                    && part.figure().of() != null
                    && whole.compareTo(part.figure().of()) < 0
                    && part.count().compareTo(whole) == 0);
    return new TallyCheck(first.documentId(), first.source(), whole, parts, inner);
  }

  /** The first two words of what is counted: "chỉ tiêu" of "chỉ tiêu kinh tế - xã hội". */
  private static String noun(Figure figure) {
    String[] words = Vietnamese.bare(figure.name()).strip().split("\\s+", 3);
    return words.length > 1 ? words[0] + " " + words[1] : words[0];
  }

  private static @Nullable Grade grade(String status) {
    return switch (status) {
      case "ACHIEVED_OR_EXPECTED" -> Grade.LIKELY;
      case "ON_TRACK", "IN_PROGRESS" -> Grade.ON_TRACK;
      case "OFF_TRACK" -> Grade.SLOW;
      default -> null;
    };
  }
}
