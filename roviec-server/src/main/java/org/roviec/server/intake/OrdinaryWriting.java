package org.roviec.server.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roviec.server.directory.ShippedNames;
import org.roviec.text.Vietnamese;

/**
 * Words printed in capitals, as they are written within a sentence. Names that are always written
 * with a capital keep it, and so do numbers and the names of places after their kind.
 */
final class OrdinaryWriting {

  /** Names that no body of the directory has, or that stand for one in part. */
  private static final List<String> OTHERS =
      List.of(
          "Mặt trận Tổ quốc Việt Nam",
          "Mặt trận Tổ quốc",
          "Ban Chấp hành Trung ương",
          "Ban Chấp hành",
          "Ban Chỉ đạo",
          "Ban Thường vụ",
          "Ban Bí thư",
          "Ban Tổ chức",
          "Ban Nội chính",
          "Ban Tuyên giáo và Dân vận",
          "Ban Tuyên giáo",
          "Ban Dân vận",
          "Ban cán sự đảng",
          "Ủy ban Kiểm tra",
          "Văn phòng",
          "Thủ tướng",
          "Chính phủ",
          "Nhà nước",
          "Trung ương",
          "Thường trực Tỉnh ủy",
          "Tỉnh ủy",
          "Thành ủy",
          "Huyện ủy",
          "Đảng ủy",
          "Đảng bộ",
          "Đại hội",
          "Đảng",
          "Việt Nam");

  /** All names as their words, by the first word folded; the longer ones first. */
  private static final Map<String, List<List<String>>> NAMES =
      Stream.concat(OTHERS.stream(), ShippedNames.all().stream().filter(name -> name.contains(" ")))
          .distinct()
          .map(name -> List.of(name.split(" ")))
          .sorted(Comparator.comparingInt((List<String> words) -> words.size()).reversed())
          .collect(Collectors.groupingBy(words -> Vietnamese.fold(words.getFirst())));

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
    return words.isEmpty() || nameAt(List.of(words.split(" ", -1)), 0) != null
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
      List<String> name = nameAt(words, at);
      if (name != null) {
        out.addAll(name);
        at += name.size();
        inPlace = Vietnamese.fold(name.getLast()).equals("ủy");
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

  /** The words of the longest name that begins here, with its capitals; null for none. */
  private static @Nullable List<String> nameAt(List<String> words, int at) {
    for (List<String> name : NAMES.getOrDefault(Vietnamese.fold(words.get(at)), List.of())) {
      int end = at + name.size();
      if (end <= words.size() && isName(words.subList(at, end), name)) {
        return IntStream.range(0, name.size())
            .mapToObj(i -> likewise(name.get(i), words.get(at + i)))
            .toList();
      }
    }
    return null;
  }

  /** Whether the words are the name; after the last there may be punctuation. */
  private static boolean isName(List<String> words, List<String> name) {
    String printed = String.join(" ", words).replaceFirst("[.,;:)\\]]+$", "");
    return Vietnamese.fold(printed).equals(Vietnamese.fold(String.join(" ", name)));
  }

  /** A word with a capital where the one in the name has it, and its marks where they are. */
  private static String likewise(String named, String printed) {
    String small = printed.toLowerCase(Locale.ROOT);
    return Character.isUpperCase(named.charAt(0)) ? capital(small) : small;
  }

  /** Numbers, Roman ones too, and short forms stay as they are. */
  private static boolean stays(String word) {
    String bare = word.replaceAll("[()\\[\\].,;:]", "");
    return SHORT.contains(bare)
        || bare.matches("[IVXLC]+")
        || bare.chars().anyMatch(Character::isDigit);
  }
}
