package org.roviec.server.target.sheet;

import java.util.List;
import org.roviec.server.sheet.Heading;

/** A column of the sheet of values; each knows the words it goes by. */
@SuppressWarnings("ImmutableEnumChecker") // a list that List.of made
public enum ObservationColumn implements Heading {
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
