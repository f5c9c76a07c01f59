package org.roviec.server.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.server.directory.HomeProvinces;
import org.roviec.server.directory.Organizations;

/** Tasks for tests, with names that people know. */
public final class Fixtures {

  private Fixtures() {}

  /** The directory as an installation of these provinces asks it. */
  public static Bodies bodies(Organizations organizations, HomeProvinces homes) {
    return new Bodies(organizations, homes);
  }

  /** A task that the provincial office leads, due on a day or never. */
  public static NewTask officeTask(String work, @Nullable LocalDate due) {
    return task(work, due, null, "Văn phòng Tỉnh ủy");
  }

  /** A task with a long name, a long agency and twelve cooperating bodies. */
  public static NewTask uglyTask() {
    String work =
        "Rà soát, đánh giá toàn diện kết quả thực hiện các chỉ tiêu, nhiệm vụ, giải pháp trong Nghị"
            + " quyết Đại hội Đảng bộ tỉnh nhiệm kỳ 2020 - 2025, nhất là những chỉ tiêu khó đạt, đề"
            + " xuất phương án khắc phục cụ thể đối với từng chỉ tiêu, phân công rõ trách nhiệm của"
            + " từng cơ quan, đơn vị, địa phương và người đứng đầu; tổng hợp, báo cáo Ban Thường vụ.";
    NewTask plain =
        task(
            work,
            null,
            null,
            "Ban Thường vụ Đảng ủy các cơ quan Đảng tỉnh và các đảng ủy trực thuộc");
    List<TaskParty> parties = new ArrayList<>(plain.parties());
    for (int i = 1; i <= 12; i++) {
      parties.add(
          new TaskParty(PartyRole.COOPERATING, "Đảng ủy phường Phan Thiết " + i, null, null));
    }
    return NewTask.of(
        plain.work(),
        "Báo cáo tổng hợp kèm phụ lục từng chỉ tiêu",
        "Xây dựng Đảng",
        Priority.URGENT,
        parties,
        Deadline.NONE,
        List.of("Bảo đảm tính tổng thể, đồng bộ", "Xin ý kiến Đảng ủy Quân khu 2"),
        plain.basis(),
        null);
  }

  /** A task by its lead and a body that cooperates. */
  public static NewTask shared(String work, LocalDate due, long lead, long cooperating) {
    return with(
        task(work, due, lead, "Sở Tài chính"),
        new TaskParty(PartyRole.COOPERATING, "Sở Xây dựng", cooperating, null));
  }

  /** A task with another deadline. */
  public static NewTask due(NewTask task, Deadline deadline) {
    return NewTask.of(
        task.work(),
        task.product(),
        task.field(),
        task.priority(),
        task.parties(),
        deadline,
        task.conditions(),
        task.basis(),
        null);
  }

  /** A task with one more party. */
  public static NewTask with(NewTask task, TaskParty party) {
    List<TaskParty> parties = new ArrayList<>(task.parties());
    parties.add(party);
    return NewTask.of(
        task.work(),
        task.product(),
        task.field(),
        task.priority(),
        parties,
        task.deadline(),
        task.conditions(),
        task.basis(),
        null);
  }

  /** A task by its lead. */
  public static NewTask task(
      String work, @Nullable LocalDate due, @Nullable Long body, String lead) {
    return NewTask.of(
        work,
        null,
        null,
        Priority.NORMAL,
        List.of(new TaskParty(PartyRole.LEAD, lead, body, null)),
        due == null
            ? Deadline.NONE
            : Deadline.first(org.roviec.server.review.DueKind.DATE, "trong hạn", due),
        List.of(),
        Basis.typed("Kết luận số 684-KL/TU ngày 10/8/2023"),
        null);
  }
}
