package org.roviec.server.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A confirmed target, figure or tally (chỉ tiêu, số liệu) of a document.
 *
 * @param kind {@code TARGET}, {@code ACTUAL}, {@code ESTIMATE} or {@code TALLY}
 * @param name what is measured or counted
 * @param comparator {@code =}, {@code >=}, {@code <=} and the like
 * @param value the number, or the lower end of a range; null where none is said
 * @param valueMax upper end of a range; null where there is none
 * @param of the whole of a tally: 40 in "11/40"; null where none is said
 * @param status what is said of the things counted, as the public format codes it; empty for none
 * @param from first day of the period; null where none is said
 * @param to last day of the period; null where none is said
 * @param start first character of its sentence in the document's text, in UTF-16 units
 * @param end end of the sentence, exclusive
 * @param source the document, for people
 */
public record Figure(
    long documentId,
    long verdictId,
    String kind,
    String name,
    String comparator,
    @Nullable BigDecimal value,
    @Nullable BigDecimal valueMax,
    @Nullable BigDecimal of,
    String unit,
    String status,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    int start,
    int end,
    String quote,
    String source) {

  /** The unit of a place among others: "đứng thứ 3". */
  private static final String RANK = "RANK";

  private static final List<String> PLAIN = List.of("=", "");

  /** Key of the words for its kind. */
  public String kindMessage() {
    return "figure." + kind.toLowerCase(Locale.ROOT);
  }

  /** The value as people here write it: "≥ 8,08 %", "11–12 %/năm", "11/40 chỉ tiêu". */
  public String shown() {
    StringBuilder shown = new StringBuilder();
    if (!PLAIN.contains(comparator)) {
      shown.append(comparator.replace(">=", "≥").replace("<=", "≤")).append(' ');
    }
    shown.append(Numbers.shown(value));
    if (valueMax != null) {
      shown.append('–').append(Numbers.shown(valueMax));
    }
    if (of != null) {
      shown.append('/').append(Numbers.shown(of));
    }
    if (unit.equals(RANK)) {
      return "thứ " + shown;
    }
    if (!unit.isEmpty()) {
      shown.append(unit.startsWith("%") ? "" : " ").append(unit);
    }
    return shown.toString();
  }

  /** The period as people here write it; empty where none is said. */
  public String period() {
    if (from == null && to == null) {
      return "";
    }
    if (from != null
        && to != null
        && from.getYear() == to.getYear()
        && from.getDayOfYear() == 1
        && to.getMonthValue() == 12
        && to.getDayOfMonth() == 31) {
      return Integer.toString(from.getYear());
    }
    return Numbers.shown(from) + " – " + Numbers.shown(to);
  }
}
