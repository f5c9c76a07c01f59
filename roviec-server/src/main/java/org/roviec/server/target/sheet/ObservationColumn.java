package org.roviec.server.target.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.text.Vietnamese;

/** A column of the sheet of values; each knows the words it goes by. */
@SuppressWarnings("ImmutableEnumChecker") // a list that List.of made
public enum ObservationColumn {
  CODE("Mã chỉ tiêu", 14, "ma chi tieu", "ma so", "ma"),
  NAME("Tên chỉ tiêu", 50, "ten chi tieu", "chi tieu"),
  UNIT("Đơn vị tính", 14, "don vi tinh", "don vi", "dvt"),
  PERIOD("Kỳ", 24, "ky", "ky bao cao", "ky so lieu", "thoi ky"),
  FROM("Từ ngày", 13, "tu ngay", "so lieu tu"),
  TO("Đến ngày", 13, "den ngay", "so lieu den"),
  VALUE("Giá trị", 14, "gia tri", "so lieu", "ket qua", "thuc hien"),
  STATUS("Loại số liệu", 16, "loai so lieu", "tinh trang so lieu", "tinh chat"),
  SOURCE("Nguồn số liệu", 40, "nguon so lieu", "nguon", "can cu");

  private final String heading;
  private final int width;
  private final List<String> words;

  ObservationColumn(String heading, int width, String... words) {
    this.heading = heading;
    this.width = width;
    this.words = List.of(words);
  }

  /** What stands in the head of the column. */
  public String heading() {
    return heading;
  }

  int width() {
    return width;
  }

  /** The column that goes by these words; null for one that is not known. */
  static @Nullable ObservationColumn of(String heading) {
    String bare = Vietnamese.bare(heading).replaceAll("[^a-z0-9]+", " ").strip();
    for (ObservationColumn column : values()) {
      if (column.words.contains(bare)) {
        return column;
      }
    }
    return null;
  }
}
