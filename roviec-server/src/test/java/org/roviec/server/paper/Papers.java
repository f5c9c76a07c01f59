package org.roviec.server.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Papers for tests. */
public final class Papers {

  /** A Party office. */
  public static final Letterhead PARTY =
      new Letterhead(
          Form.PARTY,
          "TỈNH ỦY LÂM ĐỒNG",
          "VĂN PHÒNG",
          "Đà Lạt",
          "VPTU",
          new Signature("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG", "Trần Thị Bích Ngọc"),
          List.of("Thường trực Tỉnh ủy (để báo cáo)", "Các đồng chí lãnh đạo Văn phòng"),
          "Văn phòng Tỉnh ủy");

  /** A State office. */
  public static final Letterhead STATE =
      new Letterhead(
          Form.STATE,
          "ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG",
          "VĂN PHÒNG",
          "Lâm Đồng",
          "VP-TH",
          new Signature("", "CHÁNH VĂN PHÒNG", "Nguyễn Văn An"),
          List.of("Chủ tịch UBND tỉnh (để báo cáo)"),
          "VT, TH");

  private Papers() {}

  static Paper letter(Letterhead head, LocalDate day, @Nullable String number) {
    return new Paper(
        PaperKind.LETTER,
        head,
        day,
        number,
        "đôn đốc thực hiện Kết luận số 684-KL/TU (lần thứ 2)",
        List.of("Đảng ủy Ủy ban nhân dân tỉnh"),
        List.of(
            new Block.Text(
                "Thực hiện Kết luận số 684-KL/TU, ngày 10/8/2023 của Ban Chấp hành Đảng bộ tỉnh,"
                    + " Đảng ủy Ủy ban nhân dân tỉnh được giao chủ trì 02 nhiệm vụ."),
            new Block.Text("Đề nghị báo cáo trước ngày 30/11/2026.")),
        List.of(new Paper.Appendix("Danh mục nhiệm vụ quá hạn", tasks(40))));
  }

  static Block.Grid tasks(int rows) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("Kết luận số 684-KL/TU, ngày 10/8/2023"));
    for (int i = 1; i <= rows; i++) {
      lines.add(
          List.of(
              "" + i,
              "Rà soát, đánh giá kết quả thực hiện các chỉ tiêu <khó đạt> & đề xuất giải pháp",
              "30/9/2026",
              "" + i));
    }
    return new Block.Grid(
        "",
        List.of(
            Block.Column.center("TT", 1),
            Block.Column.words("Nhiệm vụ", 8),
            Block.Column.center("Thời hạn", 2),
            Block.Column.center("Số ngày quá hạn", 2)),
        lines);
  }

  static Paper report(Letterhead head, LocalDate day) {
    return new Paper(
        PaperKind.REPORT,
        head,
        day,
        "45",
        "tình hình thực hiện các kết luận, chỉ đạo của Ban Thường vụ Tỉnh ủy quý III năm 2026",
        List.of(),
        List.of(
            new Block.Heading("I- KẾT QUẢ THỰC HIỆN"),
            new Block.Text("Tổng số nhiệm vụ theo dõi trong kỳ: 14."),
            tasks(3),
            new Block.Chart(
                "Nhiệm vụ theo cơ quan chủ trì",
                List.of("Sở Tài chính", "Đảng ủy Ủy ban nhân dân tỉnh"),
                List.of(
                    new Block.Series("Hoàn thành", "176B34", List.of(3L, 4L)),
                    new Block.Series("Quá hạn", "B3181D", List.of(5L, 2L)))),
            new Block.Heading("II- NHIỆM VỤ THỜI GIAN TỚI"),
            new Block.Text("Các cơ quan khẩn trương hoàn thành.")),
        List.of(
            new Paper.Appendix("Danh mục nhiệm vụ quá hạn", tasks(30)),
            new Paper.Appendix("Danh mục tất cả nhiệm vụ", tasks(5))));
  }
}
