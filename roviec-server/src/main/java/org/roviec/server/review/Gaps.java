package org.roviec.server.review;

import java.util.EnumSet;
import java.util.Set;

/** Which of the six "rõ" stay open after a person has settled some. */
final class Gaps {

  private Gaps() {}

  /** The gaps of an assignment as decided, given what the machine proposed. */
  static Set<Gap> of(Terms.Assignment decided, Terms.Assignment proposed) {
    Set<Gap> gaps = EnumSet.noneOf(Gap.class);
    for (Gap gap : Gap.values()) {
      if (isOpen(gap, decided, proposed)) {
        gaps.add(gap);
      }
    }
    return gaps;
  }

  private static boolean isOpen(Gap gap, Terms.Assignment decided, Terms.Assignment proposed) {
    return isUnsaid(gap, decided)
        || proposed.gaps().contains(gap) && !isSettled(gap, decided, proposed);
  }

  private static boolean isUnsaid(Gap gap, Terms.Assignment decided) {
    return switch (gap) {
      case WHO, RESPONSIBILITY -> decided.leads().isEmpty();
      case TIME -> !decided.due().isSaid();
      case WORK -> decided.work().isBlank();
      case PRODUCT, AUTHORITY -> false;
    };
  }

  /** A person has put something else there. */
  private static boolean isSettled(Gap gap, Terms.Assignment decided, Terms.Assignment proposed) {
    return switch (gap) {
      case WHO -> !decided.leads().equals(proposed.leads());
      case RESPONSIBILITY ->
          !decided.leads().equals(proposed.leads()) && decided.leads().size() == 1;
      case TIME -> !decided.due().equals(proposed.due());
      case WORK -> !decided.work().equals(proposed.work());
      case PRODUCT -> !decided.product().equals(proposed.product()) && !decided.product().isBlank();
      case AUTHORITY ->
          !decided.submitTo().equals(proposed.submitTo()) && !decided.submitTo().isEmpty();
    };
  }
}
