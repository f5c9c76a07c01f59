package org.roviec.server.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.roviec.server.access.Contacts;
import org.roviec.server.access.Role;
import org.roviec.server.access.SignedIn;
import org.roviec.server.followup.Channel;
import org.roviec.server.followup.Extensions;
import org.roviec.server.followup.NewReport;
import org.roviec.server.followup.ProgressReports;
import org.roviec.server.followup.Reporters;
import org.roviec.server.register.PartyRole;
import org.roviec.server.register.Register;
import org.roviec.server.register.Task;
import org.springframework.stereotype.Component;

/** Lets the demonstration's agency report and ask for more time, as it would on its own pages. */
@Component
class AgencyVoice {

  private static final int MORE_DAYS = 14;
  private static final NewReport UNDER_WAY =
      new NewReport(
          45,
          "",
          "Đã lấy ý kiến các cơ quan liên quan, đang hoàn chỉnh dự thảo (dữ liệu dùng thử).",
          "Một số địa phương chưa gửi số liệu.",
          "Đề nghị cho thêm thời gian để tổng hợp đủ.",
          List.of(),
          Channel.PAGE,
          null);
  private static final NewReport NEARLY_DONE =
      new NewReport(
          80,
          "",
          "Đã trình dự thảo lần hai (dữ liệu dùng thử).",
          "",
          "",
          List.of(),
          Channel.PAGE,
          null);

  private final Contacts contacts;
  private final Register register;
  private final ProgressReports reports;
  private final Reporters reporters;
  private final Extensions extensions;

  AgencyVoice(
      Contacts contacts,
      Register register,
      ProgressReports reports,
      Reporters reporters,
      Extensions extensions) {
    this.contacts = contacts;
    this.register = register;
    this.reports = reports;
    this.reporters = reporters;
    this.extensions = extensions;
  }

  /** Speaks for a body about those of the tasks that it leads and works on. */
  void speak(long body, List<Task> tasks, LocalDate today) {
    contacts.holders(List.of(Role.AGENCY)).stream()
        .filter(holder -> Objects.equals(holder.grant().bodyId(), body))
        .findFirst()
        .flatMap(holder -> contacts.reader(holder.accountId()))
        .ifPresent(agent -> speak(agent, running(body, tasks), today));
  }

  private List<Task> running(long body, List<Task> tasks) {
    return register.findAll(tasks.stream().map(Task::id).toList()).stream()
        .filter(task -> task.progress().isRunning() && task.deadline().day() != null)
        .filter(task ->
            task.in(PartyRole.LEAD).stream()
                .anyMatch(lead -> Objects.equals(lead.organizationId(), body)))
        .sorted(Comparator.comparing(task -> Objects.requireNonNull(task.deadline().day())))
        .toList();
  }

  private void speak(SignedIn agent, List<Task> running, LocalDate today) {
    if (running.isEmpty()) {
      return;
    }
    Task oldest = running.getFirst();
    reports.report(oldest.id(), UNDER_WAY, reporters.of(agent, today));
    extensions.ask(oldest.id(), today.plusDays(MORE_DAYS), "Chờ số liệu của địa phương", "", agent);
    running.stream()
        .skip(1)
        .findFirst()
        .ifPresent(next -> reports.report(next.id(), NEARLY_DONE, reporters.of(agent, today)));
  }
}
