package org.roviec.corpus.pdf;

import java.util.List;
import org.roviec.corpus.Folders;

/** Papers written from the golden texts, with all that a printed paper has. */
final class Papers {

  private Papers() {}

  /** A plan with letterhead in two columns, recipients beside the signature. */
  static FlatDocument plan() {
    String source = Folders.golden("hn-kh308");
    String body = source.substring(source.indexOf("Thực hiện Nghị quyết số"));
    String end = body.substring(body.indexOf("Nơi nhận:"));
    List<String> foot = List.of(end.strip().split("\n"));
    int signature = foot.indexOf("TM. ỦY BAN NHÂN");
    return new FlatDocument(false)
        .letterhead(
            List.of("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HÀ NỘI", "-------", "Số: 308/KH-UBND"),
            List.of(
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc",
                "---------------",
                "Hà Nội, ngày 17 tháng 11 năm 2025"))
        .title(
            "KẾ HOẠCH",
            "TRIỂN KHAI THỰC HIỆN NGHỊ QUYẾT SỐ 214/NQ-CP NGÀY 23/7/2025 CỦA CHÍNH PHỦ BAN HÀNH"
                + " KẾ HOẠCH HÀNH ĐỘNG CỦA CHÍNH PHỦ VỀ THÚC ĐẨY TẠO LẬP DỮ LIỆU PHỤC VỤ CHUYỂN ĐỔI"
                + " SỐ TOÀN DIỆN")
        .paragraphs(
            FlatDocument.unwrapped(
                body.substring(0, body.indexOf("Nơi nhận:"))
                    .replaceAll("(?<=\\p{Lu})(?=\\d\\. )", "\n\n")))
        .footer(
            foot.subList(0, signature),
            List.of(
                "TM. ỦY BAN NHÂN DÂN",
                "KT. CHỦ TỊCH",
                "PHÓ CHỦ TỊCH",
                "",
                "",
                "",
                "",
                "Trương Việt Dũng"));
  }

  /** An appendix of more than sixty rows over several lying pages, and a numbered list. */
  static FlatDocument appendix() {
    String source = Folders.golden("cp-nq03-pl2-head");
    List<List<String>> rows = FlatDocument.rows(source);
    List<List<String>> all = new java.util.ArrayList<>(rows);
    for (int i = 1; all.size() < 64; i++) {
      all.add(rows.get(1 + i % (rows.size() - 1)));
    }
    return new FlatDocument(true)
        .title("PHỤ LỤC II", "DANH MỤC CÁC NHIỆM VỤ TRIỂN KHAI CHƯƠNG TRÌNH HÀNH ĐỘNG")
        .table(all, 2, 8, 4, 4, 3, 3)
        .title("TỔ CHỨC THỰC HIỆN")
        .numbered(
            List.of(
                "Sở Khoa học và Công nghệ chủ trì, phối hợp với các sở, ban, ngành đôn đốc việc"
                    + " thực hiện các nhiệm vụ tại Phụ lục này, báo cáo Ủy ban nhân dân tỉnh trước"
                    + " ngày 15 tháng 12 năm 2026.",
                "Sở Tài chính bố trí kinh phí thực hiện trong tháng 01 năm 2027.",
                "Văn phòng Ủy ban nhân dân tỉnh theo dõi, tổng hợp."));
  }

  /** A conclusion with footnotes at the foot of its pages. */
  static FlatDocument noted() {
    String source = Folders.golden("seed3");
    List<String> paragraphs = FlatDocument.unwrapped(source);
    FlatDocument paper =
        new FlatDocument(false)
            .title(
                "KẾT LUẬN",
                "HỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ TỈNH LẦN THỨ 10",
                "(KHÓA XVII) NHIỆM KỲ 2020 - 2025");
    int at = 1;
    for (; at < paragraphs.size() && !paragraphs.get(at).startsWith("II-"); at++) {
      String words = paragraphs.get(at);
      String note = at + 1 < paragraphs.size() ? paragraphs.get(at + 1) : "";
      int call = note.isEmpty() ? -1 : words.indexOf(note.charAt(0));
      if (call > 0 && "¹²³⁴⁵⁶⁷⁸⁹".indexOf(note.charAt(0)) >= 0) {
        paper.noted(words.substring(0, call), note.substring(1).strip(), words.substring(call + 1));
        at++;
      } else {
        paper.paragraphs(List.of(words));
      }
    }
    return paper.paragraphs(paragraphs.subList(at, Math.min(at + 6, paragraphs.size())));
  }
}
