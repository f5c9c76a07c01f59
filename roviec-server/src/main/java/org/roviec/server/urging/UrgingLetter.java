package org.roviec.server.urging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.roviec.server.office.OfficeFacts;
import org.roviec.server.paper.Block;
import org.roviec.server.paper.Letterhead;
import org.roviec.server.paper.Paper;
import org.roviec.server.paper.PaperKind;
import org.roviec.server.paper.RuleBook;
import org.roviec.server.register.Days;

/** The words of an urging letter. */
final class UrgingLetter {

  /** So many tasks are told in the text itself; more are in the appendix only. */
  private static final int IN_TEXT = 3;

  private final Urging urging;
  private final OfficeFacts facts;
  private final List<Urgings.Earlier> earlier;
  private final List<String> bases;

  UrgingLetter(Urging urging, OfficeFacts facts, List<Urgings.Earlier> earlier) {
    this.urging = urging;
    this.facts = facts;
    this.earlier = List.copyOf(earlier);
    this.bases = urging.tasks().stream().map(t -> document(t.basis())).distinct().toList();
  }

  /** The document a task rests on, without the place in it. */
  private static String document(String basis) {
    return basis.replaceFirst(", (mục|phần|điểm|khoản|điều)\\s.*$", "");
  }

  /** The letter, as a paper of its day: today's while it is a draft. */
  Paper paper(LocalDate today) {
    return new Paper(
        PaperKind.LETTER,
        head(),
        Objects.requireNonNullElse(urging.issuedOn(), today),
        urging.number(),
        about(),
        List.of(urging.bodyName()),
        body(),
        List.of(new Paper.Appendix("Danh mục nhiệm vụ quá thời hạn", tasks())));
  }

  /** What went out under one form and symbol stays under them. */
  private Letterhead head() {
    Letterhead head = facts.letterhead();
    return new Letterhead(
        urging.form(),
        head.superior(),
        head.name(),
        head.place(),
        Objects.requireNonNullElse(urging.symbol(), head.symbol()),
        head.signature(),
        head.recipients(),
        head.filing());
  }

  private String about() {
    String what =
        bases.size() == 1
            ? "thực hiện " + bases.getFirst().replaceFirst("( số \\S+),? ngày .*$", "$1")
            : "thực hiện các nhiệm vụ quá thời hạn";
    return "đôn đốc " + what + (urging.round() > 1 ? " (lần thứ " + urging.round() + ")" : "");
  }

  private List<Block> body() {
    String office = facts.called();
    int count = urging.tasks().size();
    List<Block> body = new ArrayList<>();
    body.add(
        new Block.Text(
            "Theo %s, %s được giao chủ trì %s nhiệm vụ đã quá thời hạn hoàn thành%s"
                .formatted(
                    String.join("; ", bases),
                    urging.bodyName(),
                    two(count),
                    count > IN_TEXT ? " (danh mục kèm theo)." : ", cụ thể:")));
    if (count <= IN_TEXT) {
      for (UrgedTask task : urging.tasks()) {
        String end = task.equals(urging.tasks().getLast()) ? "." : ";";
        body.add(new Block.Text("- " + inText(task) + end));
      }
    }
    if (!earlier.isEmpty()) {
      body.add(
          new Block.Text(
              "%s đã đôn đốc tại %s."
                  .formatted(
                      capital(office),
                      earlier.stream()
                          .map(UrgingLetter::reference)
                          .collect(Collectors.joining("; ")))));
    }
    body.add(
        new Block.Text(
            "Đến nay, %s chưa nhận được báo cáo hoàn thành các nhiệm vụ nêu trên của %s."
                .formatted(office, urging.bodyName())));
    String command = urging.command().isBlank() ? "" : "Thực hiện " + urging.command() + ", ";
    body.add(
        new Block.Text(
            capital(
                "%s%s đề nghị %s khẩn trương chỉ đạo hoàn thành và báo cáo kết quả, nêu rõ nguyên"
                        .formatted(command, office, urging.bodyName())
                    + " nhân chậm, khó khăn, kiến nghị (nếu có), gửi về %s trước ngày %s."
                        .formatted(office, Days.shown(urging.askBy())))));
    return body;
  }

  private static String inText(UrgedTask task) {
    return "%s (thời hạn %s, quá hạn %s ngày)"
        .formatted(
            task.work().replaceFirst("[.;,\\s]+$", ""),
            Days.shown(task.due()),
            two(task.daysLate()));
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : "" + number;
  }

  private static String capital(String words) {
    return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private Block.Grid tasks() {
    List<List<String>> rows = new ArrayList<>();
    for (UrgedTask task : urging.tasks()) {
      rows.add(
          List.of(
              "" + (rows.size() + 1),
              task.work(),
              task.basis(),
              Days.shown(task.due()),
              "" + task.daysLate(),
              "" + task.round(),
              task.code()));
    }
    return new Block.Grid(
        "",
        List.of(
            Block.Column.center("TT", 2),
            Block.Column.words("Nội dung nhiệm vụ", 16),
            Block.Column.words("Căn cứ giao", 9),
            Block.Column.center("Thời hạn", 5),
            Block.Column.center("Số ngày quá hạn", 4),
            Block.Column.center("Lần đôn đốc", 4),
            Block.Column.center("Mã theo dõi", 6)),
        rows);
  }

  /** "Công văn số 12-CV/VPTU, ngày 05/11/2026". */
  String reference() {
    return reference(
        new Urgings.Earlier(
            Objects.requireNonNullElse(urging.number(), ""),
            head().symbol(),
            urging.form(),
            Objects.requireNonNull(urging.issuedOn())));
  }

  private static String reference(Urgings.Earlier letter) {
    String number =
        RuleBook.of(letter.form(), letter.issuedOn())
            .number(PaperKind.LETTER, letter.number(), letter.symbol())
            .replaceFirst("^Số:?", "số");
    return "Công văn " + number + ", ngày " + Days.shown(letter.issuedOn());
  }

  /** What the history of a task says of it. */
  String noteOn(UrgedTask task) {
    return "Đôn đốc lần thứ %d, đề nghị báo cáo trước ngày %s"
        .formatted(task.round(), Days.shown(urging.askBy()));
  }
}
