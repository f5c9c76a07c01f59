package org.roviec.ingest.html;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** What a browser prints before an item of a list. */
final class ItemNumbers {

  private static final String[] ROMAN = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

  private ItemNumbers() {}

  @SuppressWarnings("ReferenceEquality") // equal items are still different items
  static String of(Element item) {
    Element list = item.parent();
    if (list == null || !list.normalName().equals("ol")) {
      return "-";
    }
    int number = number(list.attr("start"), 1);
    for (Element other : list.children()) {
      if (other.normalName().equals("li")) {
        number = number(other.attr("value"), number);
        if (other.equals(item)) {
          break;
        }
        number++;
      }
    }
    return printed(number, item.hasAttr("type") ? item.attr("type") : list.attr("type"));
  }

  private static int number(String written, int otherwise) {
    try {
      return Integer.parseInt(written.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private static String printed(int number, String type) {
    return switch (type) {
      case "a" -> letter(number) + ")";
      case "A" -> letter(number).toUpperCase(Locale.ROOT) + ".";
      case "i" -> roman(number) + ".";
      case "I" -> roman(number).toUpperCase(Locale.ROOT) + ".";
      default -> number + ".";
    };
  }

  private static String letter(int number) {
    return number >= 1 && number <= 26
        ? String.valueOf((char) ('a' + number - 1))
        : String.valueOf(number);
  }

  private static String roman(int number) {
    if (number < 1 || number > 3999) {
      return String.valueOf(number);
    }
    StringBuilder out = new StringBuilder();
    int rest = number;
    for (int i = 0; i < VALUES.length; i++) {
      while (rest >= VALUES[i]) {
        out.append(ROMAN[i]);
        rest -= VALUES[i];
      }
    }
    return out.toString();
  }
}
