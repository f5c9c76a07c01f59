package org.roviec.server.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words printed in capitals, as they are written within a sentence. Names that are always written
 * with a capital keep it, and so do numbers and the names of places after their kind.
 */
final class OrdinaryWriting {

  /** Longer ones first: the first that fits is taken. */
  private static final List<String> NAMES =
      List.of(
          "Mặt trận Tổ quốc Việt Nam",
          "Mặt trận Tổ quốc",
          "Ban Chấp hành Trung ương",
          "Ban Chấp hành",
          "Ban Thường vụ",
          "Ban Bí thư",
          "Ban Tổ chức",
          "Ban Nội chính",
          "Ban Tuyên giáo và Dân vận",
          "Ban Tuyên giáo",
          "Ban Dân vận",
          "Ban cán sự đảng",
          "Bộ Chính trị",
          "Ủy ban Kiểm tra",
          "Uỷ ban Kiểm tra",
          "Ủy ban nhân dân",
          "Uỷ ban nhân dân",
          "Hội đồng nhân dân",
          "Văn phòng",
          "Thủ tướng",
          "Chính phủ",
          "Quốc hội",
          "Nhà nước",
          "Trung ương",
          "Thường trực Tỉnh ủy",
          "Tỉnh ủy",
          "Tỉnh uỷ",
          "Thành ủy",
          "Thành uỷ",
          "Huyện ủy",
          "Huyện uỷ",
          "Đảng ủy",
          "Đảng uỷ",
          "Đảng bộ",
          "Đại hội",
          "Đảng",
          "Việt Nam");

  /** What follows is the name of a place, as far as nothing else begins. */
  private static final Set<String> PLACES =
      Set.of("tỉnh", "huyện", "xã", "phường", "thị xã", "quận", "thành phố");

  private static final Set<String> NO_PLACE =
      Set.of(
          "lần", "khóa", "khoá", "nhiệm", "từ", "về", "đến", "và", "trong", "năm", "giai", "họp");

  private static final Set<String> SHORT =
      Set.of("UBND", "HĐND", "MTTQ", "UBMTTQ", "UBKT", "BTV", "BCH", "GRDP", "GDP");

  private OrdinaryWriting() {}

  /** The words as a sentence begins; as they are unless they are all in capitals. */
  static String of(String printed) {
    String line = printed.replaceAll("\\s+", " ").strip();
    if (!line.equals(line.toUpperCase(Locale.ROOT))) {
      return line;
    }
    return capital(written(line));
  }

  /** The words as they stand within a sentence. */
  static String inSentence(String words) {
    boolean isName = NAMES.stream().anyMatch(words::startsWith);
    return isName || words.isEmpty()
        ? words
        : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }

  /** With a capital in front. */
  static String capital(String words) {
    return words.isEmpty()
        ? ""
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String written(String capitals) {
    List<String> words = List.of(capitals.split(" ", -1));
    List<String> out = new ArrayList<>();
    boolean inPlace = false;
    for (int at = 0; at < words.size(); ) {
      String name = nameAt(words, at);
      if (name != null) {
        out.add(name);
        at += name.split(" ", -1).length;
        inPlace = name.endsWith("ủy") || name.endsWith("uỷ");
        continue;
      }
      String word = words.get(at++);
      String small = word.toLowerCase(Locale.ROOT);
      boolean opens = PLACES.contains(small);
      inPlace &= !NO_PLACE.contains(small) && !opens && Character.isLetter(small.charAt(0));
      out.add(inPlace ? capital(small) : stays(word) ? word : small);
      inPlace |= opens;
    }
    return String.join(" ", out);
  }

  private static @Nullable String nameAt(List<String> words, int at) {
    for (String name : NAMES) {
      List<String> parts = List.of(name.split(" ", -1));
      int end = at + parts.size();
      if (end <= words.size() && String.join(" ", words.subList(at, end)).equalsIgnoreCase(name)) {
        return name;
      }
    }
    return null;
  }

  /** Numbers, Roman ones too, and short forms stay as they are. */
  private static boolean stays(String word) {
    String bare = word.replaceAll("[()\\[\\].,;:]", "");
    return SHORT.contains(bare)
        || bare.matches("[IVXLC]+")
        || bare.chars().anyMatch(Character::isDigit);
  }
}
