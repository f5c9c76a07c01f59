package org.roviec.server.register.sheet;

import java.util.List;
import org.roviec.server.sheet.Heading;

/** A column of the register's sheet (sổ theo dõi). */
@SuppressWarnings("ImmutableEnumChecker") // a list that List.of made
public enum Column implements Heading {
  CODE("Mã nhiệm vụ", 15, "ma nhiem vu", "ma so", "ma"),
  BASIS("Văn bản chỉ đạo", 30, "van ban chi dao", "can cu", "van ban", "can cu giao nhiem vu"),
  WORK("Nội dung nhiệm vụ", 60, "noi dung nhiem vu", "nhiem vu", "noi dung", "cong viec"),
  LEAD("Cơ quan chủ trì", 30, "co quan chu tri", "chu tri", "don vi chu tri", "don vi thuc hien"),
  COOPERATING("Cơ quan phối hợp", 30, "co quan phoi hop", "phoi hop", "don vi phoi hop"),
  MONITOR("Người theo dõi", 20, "nguoi theo doi", "chuyen vien theo doi", "lanh dao phu trach"),
  PRODUCT("Sản phẩm", 25, "san pham", "ket qua", "san pham ket qua"),
  SUBMIT_TO("Cấp trình", 25, "cap trinh", "cap trinh ban hanh", "noi trinh", "cap phe duyet"),
  DUE("Thời hạn", 18, "thoi han", "thoi gian hoan thanh", "han hoan thanh", "thoi gian", "tien do"),
  ORIGINAL_DUE("Hạn gốc", 13, "han goc", "thoi han goc"),
  PROGRESS("Trạng thái", 18, "trang thai", "tinh trang", "tien do trang thai"),
  TIMELINESS("Tình trạng hạn", 15, "tinh trang han"),
  COMPLETED("Ngày hoàn thành", 13, "ngay hoan thanh"),
  DAYS_LATE("Số ngày trễ", 10, "so ngay tre"),
  FIELD("Lĩnh vực", 20, "linh vuc"),
  PRIORITY("Độ khẩn", 12, "do khan", "muc do"),
  NOTE("Lưu ý", 30, "luu y", "ghi chu", "dieu kien");

  private final String heading;
  private final int width;
  private final List<String> words;

  Column(String heading, int width, String... words) {
    this.heading = heading;
    this.width = width;
    this.words = List.of(words);
  }

  @Override
  public String heading() {
    return heading;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public List<String> words() {
    return words;
  }
}
