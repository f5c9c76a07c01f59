package org.roviec.server.paper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An office paper: what it says, without its looks.
 *
 * @param day of the paper; decides which rules of form it follows
 * @param number given by the clerk; null while it is a draft, whose day stays open too
 * @param about what it is about, beginning with a small letter: "đôn đốc thực hiện …"
 * @param to whom a letter is for; empty for a report
 */
public record Paper(
    PaperKind kind,
    Letterhead head,
    LocalDate day,
    @Nullable String number,
    String about,
    List<String> to,
    List<Block> body,
    List<Appendix> appendices) {

  /** Keeps its own lists. */
  public Paper {
    to = List.copyOf(to);
    body = List.copyOf(body);
    appendices = List.copyOf(appendices);
  }

  /**
   * A table on pages of its own, across.
   *
   * @param title "Danh mục nhiệm vụ quá hạn"
   */
  public record Appendix(String title, Block.Grid grid) {}

  /** The rules of form it follows. */
  public RuleBook rules() {
    return RuleBook.of(head.form(), day);
  }

  String numberLine() {
    return rules().number(kind, number, head.symbol());
  }

  String placeAndDay() {
    return rules().placeAndDay(head.place(), day, number != null);
  }

  /** What stands under the title of an appendix: "(Kèm theo Công văn số …, ngày … của …)". */
  String attachedTo() {
    String line = numberLine().replaceFirst("^Số:?", "số");
    String day = placeAndDay();
    return "(Kèm theo %s %s, %s của %s)"
        .formatted(
            kind == PaperKind.LETTER ? "Công văn" : "Báo cáo",
            line,
            day.substring(day.lastIndexOf("ngày")),
            Letterhead.orUnknown((head.name() + " " + head.superior()).strip()));
  }

  /** The text with the ending that the form wants. */
  List<Block> endedBody() {
    if (body.isEmpty() || !(body.getLast() instanceof Block.Text(String words))) {
      return body;
    }
    List<Block> ended = new java.util.ArrayList<>(body.subList(0, body.size() - 1));
    ended.add(new Block.Text(rules().ending(words)));
    return ended;
  }
}
