package org.roviec.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.roviec.DirectiveReader;
import org.roviec.export.document.ReadDocument;
import org.roviec.text.SourceText;

/** Documents of our own for the tests of this module, with all kinds of records in them. */
public final class Samples {

  /** Vietnamese. */
  public static final Locale VI = Locale.of("vi");

  /** A notice with findings of every kind, a footnote and a table. */
  public static final String NOTICE =
      """
      TỈNH ỦY AN BÌNH                    ĐẢNG CỘNG SẢN VIỆT NAM
      *                                  An Bình, ngày 12 tháng 5 năm 2025
      Số 125-TB/TU

      THÔNG BÁO
      KẾT LUẬN CỦA BAN THƯỜNG VỤ TỈNH ỦY
      về công tác chuyển đổi số 6 tháng cuối năm 2025

      Căn cứ Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị; Ban Thường vụ Tỉnh ủy họp và thống nhất kết luận:

      I- KẾT QUẢ

      1. Tỷ lệ hồ sơ trực tuyến đạt 62,5%, tăng 8% so với cùng kỳ năm 2024¹. Có 12/18 chỉ tiêu đạt kế hoạch, 6/18 chỉ tiêu chưa đạt.

      Tuy nhiên, việc kết nối dữ liệu giữa các sở còn chậm.

      ¹ Số liệu đến hết tháng 4/2025.

      II- NHIỆM VỤ, GIẢI PHÁP

      1. Tập trung nâng cao chất lượng dịch vụ công trực tuyến; phấn đấu đến hết năm 2025 đạt trên 80%.

      2. Giao Đảng ủy Ủy ban nhân dân tỉnh chủ trì, phối hợp với các cơ quan liên quan xây dựng kế hoạch kết nối dữ liệu, trình Ban Thường vụ Tỉnh ủy trước ngày 30/6/2025.

      3. Yêu cầu các cấp ủy, tổ chức đảng khẩn trương rà soát, báo cáo kết quả trong quý III/2025.

      TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian | Sản phẩm
      1 | Xây dựng nền tảng dùng chung | Sở Khoa học và Công nghệ | Các sở, ngành | Tháng 9/2025 | Nền tảng
      2 | Tập huấn cán bộ cấp xã | Sở Nội vụ | Ủy ban nhân dân các xã | Quý IV/2025 | Báo cáo

      III- TỔ CHỨC THỰC HIỆN

      Thống nhất chủ trương bổ sung kinh phí. Giao Văn phòng Tỉnh ủy theo dõi, đôn đốc việc thực hiện Thông báo này.

      Nơi nhận:
      - Thường trực Tỉnh ủy (để báo cáo),
      - Các sở, ngành (để thực hiện),
      - Lưu Văn phòng Tỉnh ủy.

      T/M BAN THƯỜNG VỤ
      PHÓ BÍ THƯ

      Nguyễn Văn Mẫu
      """;

  private static final DirectiveReader READER = new DirectiveReader();

  private Samples() {}

  /** The reading of a text, as if from the file {@code mau.txt}. */
  public static ReadDocument read(String text) {
    return new ReadDocument("mau.txt", null, READER.read(SourceText.of(text)));
  }

  /** A reading in a format. */
  public static String in(Format format, String text) {
    return in(format, text, VI);
  }

  /** A reading in a format and a language. */
  public static String in(Format format, String text, Locale locale) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      format.write(read(text), locale, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The notice with characters swapped for unusual ones: markup, controls, lone surrogates. */
  public static String damaged(long seed) {
    Random random = new Random(seed);
    String unusual = "<>&\"'|\u0000\u0007\ud83d\ude00\ufffe\u202e*;=,\n\r\t";
    StringBuilder text = new StringBuilder(NOTICE);
    for (int i = 0; i < 120; i++) {
      char c = unusual.charAt(random.nextInt(unusual.length()));
      text.setCharAt(random.nextInt(text.length()), c);
    }
    return text.toString();
  }
}
