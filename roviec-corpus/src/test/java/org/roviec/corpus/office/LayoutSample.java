package org.roviec.corpus.office;

import java.util.ArrayList;
import java.util.List;
import org.roviec.corpus.flat.FlatFile;

/** A notice with all that is set by hand or by the word processor, and how it is printed. */
final class LayoutSample {

  static final String HEADER = "UBND TỈNH BẮC NINH";
  static final String STRUCK = "trước ngày 01/6/2026";

  private static final int ROWS = 60;

  private static final List<String> BODIES =
      List.of("Sở Tài chính", "Sở Nội vụ", "Sở Xây dựng", "Sở Công Thương", "Sở Y tế");

  private static final String CHANGE =
      "<office:change-info><dc:creator>An</dc:creator><dc:date>2026-05-01T08:00:00</dc:date>"
          + "</office:change-info>";

  /** Words deleted and words inserted, both still tracked. */
  private static final String CHANGES =
      """
      <text:tracked-changes text:track-changes="false">
      <text:changed-region xml:id="c1" text:id="c1"><text:deletion>%1$s
      <text:p text:style-name="Standard">theo dõi </text:p></text:deletion></text:changed-region>
      <text:changed-region xml:id="c2" text:id="c2"><text:insertion>%1$s</text:insertion>
      </text:changed-region></text:tracked-changes>
      """
          .formatted(CHANGE);

  /** Cells over two columns, cells over two rows, and a table in a cell. */
  private static final String MERGED =
      """
      <table:table table:name="M"><table:table-column table:number-columns-repeated="4"/>
      <table:table-row>%s%s%s<table:covered-table-cell/></table:table-row>
      <table:table-row><table:covered-table-cell/><table:covered-table-cell/>%s%s</table:table-row>
      <table:table-row>%s%s%s%s</table:table-row>
      <table:table-row>%s%s<table:covered-table-cell/>%s</table:table-row>
      </table:table>
      """
          .formatted(
              cell(" table:number-rows-spanned=\"2\"", p("TT")),
              cell(" table:number-rows-spanned=\"2\"", p("Nhiệm vụ")),
              cell(" table:number-columns-spanned=\"2\"", p("Cơ quan thực hiện")),
              cell("", p("Chủ trì")),
              cell("", p("Phối hợp")),
              cell("", p("1")),
              cell("", p("Lập danh mục")),
              cell(" table:number-rows-spanned=\"2\"", p("Sở Y tế")),
              cell("", p("")),
              cell("", p("2")),
              cell(
                  "",
                  p("Công bố danh mục:")
                      + "<table:table table:name=\"I\">"
                      + "<table:table-column table:number-columns-repeated=\"2\"/>"
                      + row(cell("", p("đợt 1")) + cell("", p("tháng 5")))
                      + row(cell("", p("đợt 2")) + cell("", p("tháng 6")))
                      + "</table:table>"
                      + p("")),
              cell("", p("Sở Nội vụ")));

  private LayoutSample() {}

  private static String cell(String merged, String content) {
    return "<table:table-cell table:style-name=\"Lined\" office:value-type=\"string\""
        + merged
        + ">"
        + content
        + "</table:table-cell>";
  }

  private static String row(String cells) {
    return "<table:table-row>" + cells + "</table:table-row>";
  }

  private static String span(String style, String words) {
    return "<text:span text:style-name=\"" + style + "\">" + words + "</text:span>";
  }

  private static String box(String x, String words) {
    return "<draw:frame draw:style-name=\"Box\" text:anchor-type=\"paragraph\" svg:x=\""
        + x
        + "\" svg:y=\"0cm\" svg:width=\"5cm\"><draw:text-box>"
        + p(words)
        + "</draw:text-box></draw:frame>";
  }

  static String document() {
    FlatText flat = FlatText.withHeader(HEADER);
    flat.raw(CHANGES);
    flat.letterhead(
        List.of(
            List.of(
                "ỦY BAN NHÂN DÂN\nTỈNH BẮC NINH",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"),
            List.of("Số: 215/TB-UBND", "Bắc Ninh, ngày 12 tháng 5 năm 2026")));
    flat.paragraph("THÔNG BÁO");
    flat.paragraph("Kết luận của Chủ tịch Ủy ban nhân dân tỉnh về công tác quản lý đất đai");
    flat.raw(
        "<text:p text:style-name=\"Standard\">Ngày 10/5/2026, Chủ tịch Ủy ban nhân dân tỉnh chủ trì"
            + " cuộc họp"
            + note(1, "Theo Giấy mời số 45/GM-UBND ngày 08/5/2026.")
            + ". Sau khi nghe báo cáo, Chủ tịch kết luận như sau:</text:p>");
    flat.raw("<text:list text:style-name=\"Parts\">");
    flat.raw(item("Đánh giá chung"));
    flat.raw(
        "<text:list-item>"
            + p("Nhiệm vụ trọng tâm")
            + level(
                "<text:list-item>"
                    + p("Về quy hoạch")
                    + level(
                        item(
                                "Giao Sở Xây dựng rà soát quy hoạch, báo cáo Ủy ban nhân dân tỉnh"
                                    + " trước ngày 15/7/2026.")
                            + "<text:list-item>"
                            + p("Giao Sở Tài chính:")
                            + level(
                                item(
                                        "Bố trí kinh phí thực hiện, hoàn thành trong quý III năm"
                                            + " 2026;")
                                    + item("Hướng dẫn các địa phương lập dự toán."))
                            + "</text:list-item>")
                    + "</text:list-item>"
                    + "<text:list-item>"
                    + p("Về giải phóng mặt bằng")
                    + level(item("Giao Sở Nội vụ chủ trì, phối hợp với Sở Công Thương tổng hợp."))
                    + "</text:list-item>")
            + "</text:list-item>");
    flat.raw("</text:list>");
    flat.raw(
        "<text:p text:style-name=\"Standard\">Các đơn vị gửi báo cáo <text:span"
            + " text:style-name=\"Struck\">"
            + STRUCK
            + "</text:span> trước ngày 15/6/2026"
            + note(2, "Gửi qua Hệ thống quản lý văn bản.")
            + ".</text:p>");
    flat.raw(
        "<text:p text:style-name=\"Standard\">"
            + span("AbcH", "uû ban nh©n d©n")
            + " (nay là "
            + span("Vni", "UÛy ban nhaân daân")
            + "): "
            + span("Abc", "Th­êng trùc TØnh uû, ­u tiªn ®Êt ®ai")
            + "<text:line-break/>xuống dòng<text:tab/>và tab.</text:p>");
    flat.raw(
        "<text:p text:style-name=\"Standard\">"
            + box("10cm", "Hộp bên phải")
            + box("1cm", "Hộp bên trái")
            + "Đoạn có hai hộp chữ.</text:p>");
    flat.raw(
        "<text:p text:style-name=\"Standard\">Văn phòng <text:change text:change-id=\"c1\"/>"
            + "<text:change-start text:change-id=\"c2\"/>đôn đốc<text:change-end"
            + " text:change-id=\"c2\"/>"
            + span("Hidden", " (không in)")
            + "<office:annotation><dc:creator>An</dc:creator><text:p>cần xem lại</text:p>"
            + "</office:annotation>, "
            + span("Capitals", "kiểm tra")
            + ".</text:p>");
    flat.raw(MERGED);
    flat.onNewPage("PHỤ LỤC");
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1; i <= ROWS; i++) {
      rows.add(row(i));
    }
    flat.headedTable(HEAD, rows);
    flat.paragraph("Ghi chú: Phụ lục này kèm theo Thông báo.");
    return flat.toString();
  }

  private static final List<String> HEAD =
      List.of(
          "TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành");

  private static List<String> row(int i) {
    return List.of(
        Integer.toString(i),
        "Rà soát, lập danh mục thửa đất công xen kẹt đợt " + i + " trên địa bàn",
        BODIES.get(i % BODIES.size()),
        BODIES.get((i + 2) % BODIES.size()),
        "Tháng " + (i % 12 + 1) + "/2027");
  }

  static String printed() {
    StringBuilder out =
        new StringBuilder(
            """
            ỦY BAN NHÂN DÂN
            TỈNH BẮC NINH
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Số: 215/TB-UBND
            Bắc Ninh, ngày 12 tháng 5 năm 2026
            THÔNG BÁO
            Kết luận của Chủ tịch Ủy ban nhân dân tỉnh về công tác quản lý đất đai
            Ngày 10/5/2026, Chủ tịch Ủy ban nhân dân tỉnh chủ trì cuộc họp¹. Sau khi nghe báo cáo, Chủ tịch kết luận như sau:
            ¹ Theo Giấy mời số 45/GM-UBND ngày 08/5/2026.
            I. Đánh giá chung
            II. Nhiệm vụ trọng tâm
            1. Về quy hoạch
            1.1. Giao Sở Xây dựng rà soát quy hoạch, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/7/2026.
            1.2. Giao Sở Tài chính:
            a) Bố trí kinh phí thực hiện, hoàn thành trong quý III năm 2026;
            b) Hướng dẫn các địa phương lập dự toán.
            2. Về giải phóng mặt bằng
            2.1. Giao Sở Nội vụ chủ trì, phối hợp với Sở Công Thương tổng hợp.
            Các đơn vị gửi báo cáo %s trước ngày 15/6/2026².
            ² Gửi qua Hệ thống quản lý văn bản.
            UỶ BAN NHÂN DÂN (nay là Ủy ban nhân dân): Thường trực Tỉnh uỷ, ưu tiên đất đai
            xuống dòng\tvà tab.
            Hộp bên trái
            Hộp bên phải
            Đoạn có hai hộp chữ.
            Văn phòng đôn đốc, KIỂM TRA.
            | TT | Nhiệm vụ | Cơ quan thực hiện | |
            | TT | Nhiệm vụ | Chủ trì | Phối hợp |
            | 1 | Lập danh mục | Sở Y tế | |
            | 2 | Công bố danh mục:
            đợt 1\ttháng 5
            đợt 2\ttháng 6 | Sở Y tế | Sở Nội vụ |
            \fPHỤ LỤC
            """
                .formatted(STRUCK));
    line(out, HEAD);
    for (int i = 1; i <= ROWS; i++) {
      line(out, row(i));
    }
    return out.append("Ghi chú: Phụ lục này kèm theo Thông báo.\n").toString();
  }

  private static void line(StringBuilder out, List<String> cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String note(int number, String words) {
    return "<text:note text:note-class=\"footnote\"><text:note-citation>"
        + number
        + "</text:note-citation><text:note-body><text:p text:style-name=\"Standard\">"
        + words
        + "</text:p></text:note-body></text:note>";
  }

  private static String p(String words) {
    return "<text:p text:style-name=\"Standard\">" + FlatFile.escaped(words) + "</text:p>";
  }

  private static String item(String words) {
    return "<text:list-item>" + p(words) + "</text:list-item>";
  }

  private static String level(String items) {
    return "<text:list>" + items + "</text:list>";
  }
}
