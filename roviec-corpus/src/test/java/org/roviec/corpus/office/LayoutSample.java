package org.roviec.corpus.office;

import java.util.ArrayList;
import java.util.List;

/** A notice with all that is set by hand or by the word processor, and how it is printed. */
final class LayoutSample {

  static final String HEADER = "UBND TỈNH BẮC NINH";
  static final String STRUCK = "trước ngày 01/6/2026";

  private static final int ROWS = 60;

  private static final List<String> BODIES =
      List.of("Sở Tài chính", "Sở Nội vụ", "Sở Xây dựng", "Sở Công Thương", "Sở Y tế");

  private LayoutSample() {}

  static String document() {
    FlatText flat = FlatText.withHeader(HEADER);
    flat.letterhead(
        List.of(
            List.of(
                "ỦY BAN NHÂN DÂN\nTỈNH BẮC NINH",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"),
            List.of("Số: 215/TB-UBND", "Bắc Ninh, ngày 12 tháng 5 năm 2026")));
    flat.paragraph("THÔNG BÁO");
    flat.paragraph("Kết luận của Chủ tịch Ủy ban nhân dân tỉnh về công tác quản lý đất đai");
    flat.raw(
        "<text:p text:style-name=\"Standard\">Ngày 10/5/2026, Chủ tịch Ủy ban nhân dân tỉnh chủ trì cuộc họp"
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
                                "Giao Sở Xây dựng rà soát quy hoạch, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/7/2026.")
                            + "<text:list-item>"
                            + p("Giao Sở Tài chính:")
                            + level(
                                item(
                                        "Bố trí kinh phí thực hiện, hoàn thành trong quý III năm 2026;")
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
        "<text:p text:style-name=\"Standard\">Các đơn vị gửi báo cáo <text:span text:style-name=\"Struck\">"
            + STRUCK
            + "</text:span> trước ngày 15/6/2026"
            + note(2, "Gửi qua Hệ thống quản lý văn bản.")
            + ".</text:p>");
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
    return "<text:p text:style-name=\"Standard\">" + FlatText.escaped(words) + "</text:p>";
  }

  private static String item(String words) {
    return "<text:list-item>" + p(words) + "</text:list-item>";
  }

  private static String level(String items) {
    return "<text:list>" + items + "</text:list>";
  }
}
