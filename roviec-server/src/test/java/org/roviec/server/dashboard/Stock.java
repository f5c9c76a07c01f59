package org.roviec.server.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Basis;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Deadline;
import org.roviec.server.register.NewTask;
import org.roviec.server.register.PartyRole;
import org.roviec.server.register.Priority;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Register;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskParty;
import org.roviec.server.review.DueKind;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills the register with tasks of every sort, the same ones each time. */
final class Stock {

  static final Cause CLERK = Cause.by("Nguyễn Thị Hạnh");
  private static final List<String> BODIES =
      List.of(
          "Văn phòng Tỉnh ủy",
          "Ban Tổ chức Tỉnh ủy",
          "Ủy ban Kiểm tra Tỉnh ủy",
          "Đảng ủy Ủy ban nhân dân tỉnh",
          "Sở Tài chính",
          "Sở Nông nghiệp và Môi trường",
          "Ban Thường vụ Đảng ủy các cơ quan Đảng tỉnh và các đảng ủy trực thuộc",
          "Sở Xây dựng",
          "Sở Y tế",
          "Công an tỉnh",
          "Sở Giáo dục và Đào tạo",
          "Bộ Chỉ huy Quân sự tỉnh",
          "các cấp ủy, chính quyền có liên quan");
  private static final List<String> FIELDS =
      List.of("Kinh tế", "Xây dựng Đảng", "Văn hoá - xã hội", "Quốc phòng, an ninh & đối ngoại");
  private static final List<String> WORKS =
      List.of(
          "Tiếp thu ý kiến tại Hội nghị, hoàn chỉnh báo cáo, trình Thường trực Tỉnh ủy ký ban hành",
          "Rà soát, đánh giá toàn diện kết quả thực hiện các chỉ tiêu, nhiệm vụ, giải pháp trong"
              + " Nghị quyết Đại hội Đảng bộ tỉnh, nhất là những chỉ tiêu khó đạt, đề xuất phương"
              + " án khắc phục",
          "Tham mưu kế hoạch giải ngân vốn đầu tư công",
          "Tháo gỡ khó khăn, vướng mắc trong bồi thường, giải phóng mặt bằng");

  private Stock() {}

  /** Opens so many tasks; bodies but the last two have numbers from 901. */
  static void fill(Register register, JdbcClient jdbc, LocalDate today, int count) {
    Random random = new Random(7);
    List<NewTask> tasks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      tasks.add(task(random, today, i));
    }
    for (Task task : register.openAll(tasks, CLERK)) {
      bring(register, task, today, random);
      jdbc.sql("update task set opened_on = :day where id = :id")
          .param("day", today.minusDays(random.nextInt(150)))
          .param("id", task.id())
          .update();
    }
  }

  private static NewTask task(Random random, LocalDate today, int i) {
    List<TaskParty> parties = new ArrayList<>();
    for (int lead = random.nextInt(12) == 0 ? 0 : random.nextInt(9) == 0 ? 2 : 1;
        lead > 0;
        lead--) {
      int body = random.nextInt(BODIES.size());
      parties.add(
          new TaskParty(PartyRole.LEAD, BODIES.get(body), body < 11 ? 901L + body : null, null));
    }
    if (random.nextInt(3) > 0) {
      parties.add(
          new TaskParty(
              PartyRole.MONITOR,
              random.nextBoolean() ? "Trần Văn Bình" : "Lê Thị Mai",
              null,
              null));
    }
    LocalDate due = random.nextInt(5) == 0 ? null : today.plusDays(random.nextInt(120) - 70);
    @Nullable Long document = random.nextInt(4) == 0 ? null : 1L + random.nextInt(3);
    return NewTask.of(
        WORKS.get(i % WORKS.size()),
        null,
        random.nextInt(6) == 0 ? null : FIELDS.get(random.nextInt(FIELDS.size())),
        Priority.NORMAL,
        parties,
        due == null ? Deadline.NONE : Deadline.first(DueKind.DATE, null, due),
        List.of(),
        new Basis("Kết luận", document, null, null, null, null, null),
        null);
  }

  private static void bring(Register register, Task task, LocalDate today, Random random) {
    Progress to = List.of(Progress.values()).get(random.nextInt(Progress.values().length));
    LocalDate on = today.minusDays(random.nextInt(60));
    int version = task.version();
    if (to == Progress.DONE) {
      register.move(task.id(), version++, Progress.AWAITING_CONFIRMATION, on, CLERK);
    }
    if (to != Progress.NOT_STARTED) {
      register.move(task.id(), version, to, on, CLERK);
    }
  }
}
