package org.roviec.ingest.flow;

import java.util.Arrays;
import java.util.List;

/** Counts the paragraphs of one list, level by level, as a word processor does. */
public final class ListCounter {

  /** Levels that word processors know. */
  public static final int LEVELS = 10;

  private static final int UNUSED = Integer.MIN_VALUE;

  private final int[] numbers = new int[LEVELS];

  /** A list of which nothing was printed yet. */
  public ListCounter() {
    Arrays.fill(numbers, UNUSED);
  }

  /** Lets a level go on with a number. */
  public void setNext(int level, int number) {
    numbers[level] = number - 1;
  }

  /** The label of the next paragraph on a level, from 0, with the gap behind it. */
  public String next(int level, List<NumberLevel> levels) {
    if (level < 0 || level >= levels.size() || level >= LEVELS) {
      return "";
    }
    NumberLevel own = levels.get(level);
    numbers[level] = numbers[level] == UNUSED ? own.start() : numbers[level] + 1;
    for (int deeper = level + 1; deeper < Math.min(LEVELS, levels.size()); deeper++) {
      int restart = levels.get(deeper).restart();
      if (restart == NumberLevel.USUAL || level < restart) {
        numbers[deeper] = UNUSED;
      }
    }
    String label = label(own, levels);
    return label.isEmpty() ? "" : label + own.gap();
  }

  private String label(NumberLevel own, List<NumberLevel> levels) {
    String pattern = own.pattern();
    StringBuilder out = new StringBuilder(pattern.length() + 4);
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      int digit = c == '%' && i + 1 < pattern.length() ? pattern.charAt(i + 1) - '1' : -1;
      if (digit >= 0 && digit < Math.min(LEVELS - 1, levels.size())) {
        out.append(number(digit, own, levels));
        i++;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private String number(int level, NumberLevel own, List<NumberLevel> levels) {
    NumberLevel shown = levels.get(level);
    int number = numbers[level] == UNUSED ? shown.start() : numbers[level];
    boolean decimal = own.decimal() && shown.style() != NumberStyle.NONE;
    return (decimal ? NumberStyle.DECIMAL : shown.style()).print(number);
  }
}
