package org.roviec.server.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.roviec.server.paper.Block;
import org.roviec.server.paper.Letterhead;
import org.roviec.server.paper.Paper;
import org.roviec.server.paper.PaperKind;
import org.roviec.server.register.Days;

/** The words and tables of a report. What only people can know is left as "…" for them. */
final class ReportPaper {

  /** So many bodies in a chart can be told apart. */
  private static final int IN_CHART = 12;

  private static final int OLDEST = 10;
  private static final int NEXT_DAYS = 30;

  private final ReportOrder order;
  private final Frozen frozen;
  private final Figures figures;
  private final List<ReportRow> rows;
  private final int most;

  /**
   * The paper of a report.
   *
   * @param most rows in the list of all tasks; more are in the sheet only
   */
  ReportPaper(ReportOrder order, Frozen frozen, List<ReportRow> rows, int most) {
    this.order = order;
    this.frozen = frozen;
    this.figures = frozen.figures();
    this.rows = List.copyOf(rows);
    this.most = most;
  }

  Paper paper() {
    List<Block> body = new ArrayList<>();
    body.add(new Block.Heading("I- CÔNG TÁC CHỈ ĐẠO, ĐÔN ĐỐC"));
    direction(body);
    body.add(new Block.Heading("II- KẾT QUẢ THỰC HIỆN"));
    results(body);
    body.add(new Block.Heading("III- HẠN CHẾ, NGUYÊN NHÂN"));
    shortcomings(body);
    body.add(new Block.Heading("IV- NHIỆM VỤ THỜI GIAN TỚI, KIẾN NGHỊ"));
    ahead(body);
    return new Paper(
        PaperKind.REPORT,
        frozen.office().letterhead(),
        frozen.madeOn(),
        null,
        order.about(),
        List.of(),
        body,
        appendices());
  }

  private void direction(List<Block> body) {
    body.add(
        new Block.Text(
            ("Trong kỳ (số liệu từ ngày %s đến hết ngày %s), %s theo dõi %s nhiệm vụ tại %s văn bản"
                    + " chỉ đạo, gồm %s nhiệm vụ chuyển từ kỳ trước và %s nhiệm vụ mở trong kỳ.")
                .formatted(
                    Days.shown(order.window().from()),
                    Days.shown(order.window().to()),
                    frozen.office().called(),
                    n(figures.all().total()),
                    n(figures.byDocument().size()),
                    n(figures.carried()),
                    n(figures.opened()))));
    if (frozen.urged() >= 0) {
      body.add(
          new Block.Text(
              frozen.urged() == 0
                  ? "Trong kỳ chưa ghi nhận công văn đôn đốc nào."
                  : "Đã phát hành %s công văn đôn đốc.".formatted(n(frozen.urged()))));
    }
    body.add(new Block.Text(Letterhead.UNKNOWN));
  }

  private void results(List<Block> body) {
    Line all = figures.all();
    body.add(
        new Block.Text(
            ("1. Tình hình chung: trong tổng số %s nhiệm vụ, đã hoàn thành %s (đúng hạn %s, quá hạn"
                    + " %s, không ấn định hạn %s); đang thực hiện %s (trong hạn %s, quá hạn %s,"
                    + " chưa ấn định hạn %s); tạm dừng, dừng theo dõi, chuyển giao %s.")
                .formatted(
                    n(all.total()),
                    n(all.done()),
                    n(all.of(TaskClass.DONE_ON_TIME)),
                    n(all.of(TaskClass.DONE_LATE)),
                    n(all.of(TaskClass.DONE_UNTIMED)),
                    n(all.open()),
                    n(all.of(TaskClass.OPEN_IN_TIME)),
                    n(all.of(TaskClass.OPEN_OVERDUE)),
                    n(all.of(TaskClass.OPEN_UNTIMED)),
                    n(all.of(TaskClass.STOPPED)))));
    body.add(classes());
    body.add(
        new Block.Text(
            "Riêng trong kỳ hoàn thành %s nhiệm vụ; %s nhiệm vụ đã báo cáo, đang chờ xác nhận."
                .formatted(n(figures.completed()), n(figures.awaiting()))));
    if (figures.moved() > 0) {
      body.add(
          new Block.Text(
              ("Có %s nhiệm vụ đã được gia hạn. Nếu tính theo hạn gốc: hoàn thành đúng hạn %s, quá"
                      + " hạn %s; đang thực hiện trong hạn %s, quá hạn %s.")
                  .formatted(
                      n(figures.moved()),
                      n(figures.asSet().of(TaskClass.DONE_ON_TIME)),
                      n(figures.asSet().of(TaskClass.DONE_LATE)),
                      n(figures.asSet().of(TaskClass.OPEN_IN_TIME)),
                      n(figures.asSet().of(TaskClass.OPEN_OVERDUE)))));
    }
    body.add(
        new Block.Text(
            "2. Theo cơ quan chủ trì (nhiệm vụ có nhiều cơ quan chủ trì tính cho cơ quan ghi đầu"
                + " tiên):"));
    body.add(lines("Cơ quan chủ trì", figures.byBody()));
    if (!figures.byBody().isEmpty()) {
      body.add(chart());
    }
    body.add(new Block.Text("3. Theo văn bản chỉ đạo:"));
    body.add(lines("Văn bản", figures.byDocument()));
    if (figures.byField().size() > 1) {
      body.add(new Block.Text("4. Theo lĩnh vực:"));
      body.add(lines("Lĩnh vực", figures.byField()));
    }
  }

  private Block.Grid classes() {
    List<List<String>> table = new ArrayList<>();
    int total = figures.all().total();
    for (TaskClass each : TaskClass.values()) {
      int count = figures.all().of(each);
      table.add(List.of(each.words(), n(count), share(count, total)));
    }
    table.add(List.of("Tổng cộng", n(total), share(total, total)));
    return new Block.Grid(
        "",
        List.of(
            Block.Column.words("Phân loại", 8),
            Block.Column.center("Số nhiệm vụ", 3),
            Block.Column.center("Tỷ lệ (%)", 3)),
        table);
  }

  private static String share(int count, int total) {
    return total == 0
        ? "–"
        : String.format(Locale.ROOT, "%.1f", 100.0 * count / total).replace('.', ',');
  }

  private Block.Grid lines(String what, List<Line> lines) {
    List<List<String>> table = new ArrayList<>();
    for (Line line : lines) {
      table.add(cells("" + (table.size() + 1), line));
    }
    table.add(cells("", figures.all()));
    List<Block.Column> columns = new ArrayList<>();
    columns.add(Block.Column.center("TT", 4));
    columns.add(Block.Column.words(what, 12));
    for (String head :
        List.of(
            "Tổng số",
            "HT đúng hạn",
            "HT quá hạn",
            "HT không hạn",
            "ĐTH trong hạn",
            "ĐTH quá hạn",
            "ĐTH không hạn",
            "Dừng")) {
      columns.add(Block.Column.center(head, 6));
    }
    return new Block.Grid("", columns, table);
  }

  private static List<String> cells(String number, Line line) {
    List<String> cells = new ArrayList<>(List.of(number, line.name(), n(line.total())));
    for (TaskClass each : TaskClass.values()) {
      cells.add(n(line.of(each)));
    }
    return cells;
  }

  private Block.Chart chart() {
    List<Line> shown = figures.byBody().stream().limit(IN_CHART).toList();
    return new Block.Chart(
        figures.byBody().size() > IN_CHART
            ? "Biểu đồ: " + IN_CHART + " cơ quan có nhiều nhiệm vụ nhất"
            : "Biểu đồ: nhiệm vụ theo cơ quan chủ trì",
        shown.stream().map(Line::name).toList(),
        List.of(
            series("Hoàn thành", "176B34", shown.stream().map(l -> (long) l.done()).toList()),
            series(
                "Đang thực hiện, chưa quá hạn",
                "1D4FB3",
                shown.stream().map(l -> (long) l.open() - l.of(TaskClass.OPEN_OVERDUE)).toList()),
            series(
                "Đang thực hiện, quá hạn",
                "B3181D",
                shown.stream().map(l -> (long) l.of(TaskClass.OPEN_OVERDUE)).toList()),
            series(
                "Dừng",
                "595956",
                shown.stream().map(l -> (long) l.of(TaskClass.STOPPED)).toList())));
  }

  private static Block.Series series(String name, String color, List<Long> values) {
    return new Block.Series(name, color, values);
  }

  private void shortcomings(List<Block> body) {
    body.add(
        new Block.Text(
            "Đến hết ngày %s còn %s nhiệm vụ quá hạn; %s nhiệm vụ chưa ấn định thời hạn."
                .formatted(
                    Days.shown(order.window().to()),
                    n(figures.all().of(TaskClass.OPEN_OVERDUE)),
                    n(figures.all().of(TaskClass.OPEN_UNTIMED)))));
    List<ReportRow> oldest =
        rows.stream()
            .filter(row -> row.taskClass() == TaskClass.OPEN_OVERDUE)
            .sorted(Comparator.comparingInt(ReportRow::daysLate).reversed())
            .limit(OLDEST)
            .toList();
    if (!oldest.isEmpty()) {
      body.add(new Block.Text("Các nhiệm vụ quá hạn lâu nhất:"));
      body.add(tasks(oldest, false));
    }
    body.add(new Block.Text("Nguyên nhân: " + Letterhead.UNKNOWN));
  }

  private void ahead(List<Block> body) {
    LocalDate until = order.window().to().plusDays(NEXT_DAYS);
    long due =
        rows.stream()
            .filter(row -> row.taskClass() == TaskClass.OPEN_IN_TIME)
            .filter(row -> !Objects.requireNonNullElse(row.due(), LocalDate.MAX).isAfter(until))
            .count();
    body.add(
        new Block.Text(
            "Đến ngày %s có %s nhiệm vụ đến hạn.".formatted(Days.shown(until), n((int) due))));
    body.add(new Block.Text("Kiến nghị: " + Letterhead.UNKNOWN));
  }

  private List<Paper.Appendix> appendices() {
    List<Paper.Appendix> appendices = new ArrayList<>();
    List<ReportRow> overdue = only(row -> row.taskClass() == TaskClass.OPEN_OVERDUE);
    if (!overdue.isEmpty()) {
      appendices.add(
          new Paper.Appendix(
              "Danh mục nhiệm vụ quá hạn" + cut(overdue), tasks(limited(overdue), true)));
    }
    if (!rows.isEmpty()) {
      appendices.add(
          new Paper.Appendix(
              "Danh mục nhiệm vụ theo dõi trong kỳ" + cut(rows), tasks(limited(rows), true)));
    }
    return appendices;
  }

  private List<ReportRow> only(Predicate<ReportRow> which) {
    return rows.stream().filter(which).toList();
  }

  private List<ReportRow> limited(List<ReportRow> all) {
    return all.stream().limit(most).toList();
  }

  private String cut(List<ReportRow> all) {
    return all.size() > most
        ? " (%s trong %s nhiệm vụ; danh mục đầy đủ ở tệp Excel)".formatted(n(most), n(all.size()))
        : "";
  }

  /** Tasks as rows, grouped by body where the table is long. */
  private static Block.Grid tasks(List<ReportRow> rows, boolean grouped) {
    List<ReportRow> sorted = new ArrayList<>(rows);
    if (grouped) {
      sorted.sort(Comparator.comparing(ReportRow::body));
    }
    List<List<String>> table = new ArrayList<>();
    String body = "";
    int number = 0;
    for (ReportRow row : sorted) {
      if (grouped && !row.body().equals(body)) {
        body = row.body();
        table.add(List.of(body));
      }
      table.add(cells(++number, row, grouped));
    }
    List<Block.Column> columns = new ArrayList<>();
    columns.add(Block.Column.center("TT", 2));
    columns.add(Block.Column.words("Nội dung nhiệm vụ", 12));
    columns.add(
        grouped
            ? Block.Column.words("Văn bản chỉ đạo", 7)
            : Block.Column.words("Cơ quan chủ trì", 7));
    columns.add(Block.Column.center("Thời hạn", 6));
    if (grouped) {
      columns.add(Block.Column.center("Ngày hoàn thành", 6));
      columns.add(Block.Column.words("Kết quả", 6));
    }
    columns.add(Block.Column.center("Số ngày quá hạn", 3));
    return new Block.Grid("", columns, table);
  }

  private static List<String> cells(int number, ReportRow row, boolean grouped) {
    List<String> cells = new ArrayList<>();
    cells.add("" + number);
    cells.add(row.work());
    cells.add(grouped ? row.basis() : row.body());
    LocalDate due = row.due();
    cells.add(due == null ? "không hạn" : Days.shown(due));
    if (grouped) {
      LocalDate done = row.completedOn();
      cells.add(done == null ? "" : Days.shown(done));
      cells.add(row.taskClass().words());
    }
    cells.add(row.daysLate() == 0 ? "" : n(row.daysLate()));
    return cells;
  }

  /** A number as people here write it: 1.234. */
  static String n(int number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '.');
  }
}
