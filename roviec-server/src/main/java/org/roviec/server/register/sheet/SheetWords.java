package org.roviec.server.register.sheet;

import java.util.Map;
import java.util.Optional;
import org.roviec.server.register.Priority;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Timeliness;
import org.roviec.text.Vietnamese;

/** The words that stand in a sheet for stages and the like; the same out and in. */
final class SheetWords {

  private static final Map<Progress, String> PROGRESS =
      Map.of(
          Progress.NOT_STARTED, "Chưa thực hiện",
          Progress.IN_PROGRESS, "Đang thực hiện",
          Progress.AWAITING_CONFIRMATION, "Chờ xác nhận",
          Progress.DONE, "Hoàn thành",
          Progress.PAUSED, "Tạm dừng",
          Progress.DROPPED, "Dừng theo dõi",
          Progress.HANDED_OVER, "Chuyển giao",
          Progress.CANCELLED, "Huỷ");

  private static final Map<Timeliness, String> TIMELINESS =
      Map.of(
          Timeliness.ON_TRACK, "Trong hạn",
          Timeliness.DUE_SOON, "Sắp đến hạn",
          Timeliness.OVERDUE, "Quá hạn",
          Timeliness.DONE_ON_TIME, "Đúng hạn",
          Timeliness.DONE_LATE, "Trễ hạn",
          Timeliness.NO_DEADLINE, "Không hạn",
          Timeliness.NOT_TIMED, "Không tính hạn");

  private static final Map<Priority, String> PRIORITY =
      Map.of(Priority.URGENT, "Khẩn", Priority.HIGH, "Cao", Priority.NORMAL, "Bình thường");

  private SheetWords() {}

  static String of(Progress progress) {
    return PROGRESS.getOrDefault(progress, "");
  }

  static String of(Timeliness timeliness) {
    return TIMELINESS.getOrDefault(timeliness, "");
  }

  static String of(Priority priority) {
    return PRIORITY.getOrDefault(priority, "");
  }

  static Optional<Progress> progress(String words) {
    return meaning(PROGRESS, words);
  }

  static Optional<Priority> priority(String words) {
    return meaning(PRIORITY, words);
  }

  private static <T> Optional<T> meaning(Map<T, String> words, String written) {
    String bare = bare(written);
    return words.entrySet().stream()
        .filter(e -> bare(e.getValue()).equals(bare))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static String bare(String words) {
    return Vietnamese.bare(words.strip());
  }
}
