package org.roviec.target;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roviec.lexicon.Words;
import org.roviec.text.Vietnamese;

/** Words that end the name of what is counted. */
final class TallyWords {

  private static final Set<String> STOPS =
      Stream.of(
              ("đã đang được giao của tại trên theo chưa đạt đủ cho để do hoàn khu lõm có ở thuộc trực"
                      + " với trong không còn đến bị sẽ cần phải là và từ ra vào nghị hoạt tham gửi"
                      + " nghiêm tích ban trình thực triển tổ về quá chậm khó")
                  .split(" "))
          .map(Vietnamese::fold)
          .collect(Collectors.toUnmodifiableSet());

  private TallyWords() {}

  static boolean stops(Words words, int i) {
    return STOPS.contains(words.folded(i)) && !(words.is(i, "và") && joins(words, i));
  }

  /** "Quốc gia và chuyên ngành": an "và" between two describing words goes on. */
  private static boolean joins(Words words, int i) {
    return i + 1 < words.count() && words.isWord(i + 1) && !words.isCapitalized(i + 1);
  }

  /** Whether words behind a count say where or how the things are, in the same clause. */
  static boolean isDescribed(Words words, int end) {
    return end < words.count()
        && words.isWord(end)
        && (words.is(end, "khu")
            || words.is(end, "chưa")
            || words.is(end, "còn")
            || words.is(end, "bị")
            || words.is(end, "không")
            || words.is(end, "lõm"));
  }
}
