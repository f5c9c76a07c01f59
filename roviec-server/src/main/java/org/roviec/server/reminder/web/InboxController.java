package org.roviec.server.reminder.web;

import static org.roviec.server.web.Column.said;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.roviec.server.access.AllowSignedIn;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.Register;
import org.roviec.server.register.Scope;
import org.roviec.server.register.Scopes;
import org.roviec.server.register.Task;
import org.roviec.server.reminder.DigestContent;
import org.roviec.server.reminder.DigestReader;
import org.roviec.server.reminder.Notice;
import org.roviec.server.reminder.NoticeKind;
import org.roviec.server.reminder.Notices;
import org.roviec.server.web.Column;
import org.roviec.server.web.ListFiles;
import org.roviec.server.web.ListPage;
import org.roviec.server.web.ListQuery;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's inbox (thông báo): reminders, and what happened to tasks that concern the person. */
@Controller
@RequestMapping("/thong-bao")
@AllowSignedIn
class InboxController {
  private static final String BACK = "redirect:/thong-bao";
  private static final String UNREAD = "chua-doc";
  private static final List<Column<NoticeRow>> COLUMNS =
      List.of(
          new Column<>("inbox.at", row -> row.notice().at()),
          new Column<>("inbox.what", NoticeRow::said),
          new Column<>("task.code", row -> row.task() == null ? null : row.task().code()),
          new Column<>("task.work", row -> row.task() == null ? null : row.task().work()),
          new Column<>(
              "inbox.state", row -> said(row.notice().isUnread() ? "inbox.unread" : "inbox.read")));

  private final Notices notices;
  private final DigestReader digests;
  private final Register register;
  private final Scopes scopes;
  private final ListFiles files;
  private final Clock clock;

  InboxController(
      Notices notices,
      DigestReader digests,
      Register register,
      Scopes scopes,
      ListFiles files,
      Clock clock) {
    this.notices = notices;
    this.digests = digests;
    this.register = register;
    this.scopes = scopes;
    this.files = files;
    this.clock = clock;
  }

  @GetMapping
  String list(@AuthenticationPrincipal SignedIn person, HttpServletRequest request, Model model) {
    ListQuery query = ListQuery.of(request, "");
    List<Notice> page = page(query, person);
    long total = notices.count(person.accountId(), isUnreadOnly(query), query.filter("kind"));
    model.addAttribute("list", new ListPage<>(query, rows(page, person), total));
    model.addAttribute("unreadOnly", isUnreadOnly(query));
    model.addAttribute("kinds", NoticeKind.values());
    model.addAttribute("newest", page.stream().mapToLong(Notice::id).max().orElse(0));
    return "reminder/inbox";
  }

  /** The inbox as it is filtered, for a spreadsheet. */
  @GetMapping({"/tai-ve.csv", "/tai-ve.xlsx"})
  void file(
      @AuthenticationPrincipal SignedIn person,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    ListQuery query = ListQuery.of(request, "").whole();
    files.send(request, response, "thong-bao", COLUMNS, rows(page(query, person), person));
  }

  private List<Notice> page(ListQuery query, SignedIn person) {
    return notices.of(
        person.accountId(),
        isUnreadOnly(query),
        query.filter("kind"),
        query.offset(),
        query.size());
  }

  private static boolean isUnreadOnly(ListQuery query) {
    return query.filter("loc").equals(UNREAD);
  }

  /** What the person may no longer see is not named any more. */
  private List<NoticeRow> rows(List<Notice> page, SignedIn person) {
    Scope scope = scopes.of(person, LocalDate.now(clock));
    List<Long> ids = page.stream().map(Notice::taskId).filter(Objects::nonNull).distinct().toList();
    Map<Long, Task> tasks =
        register.findAll(ids).stream()
            .filter(scope::holds)
            .collect(Collectors.toMap(Task::id, Function.identity()));
    return page.stream().map(notice -> new NoticeRow(notice, task(notice, tasks))).toList();
  }

  private static @org.jspecify.annotations.Nullable Task task(
      Notice notice, Map<Long, Task> tasks) {
    return notice.taskId() == null ? null : tasks.get(notice.taskId());
  }

  /** Opens what a notice is about; from then on it is read. */
  @GetMapping("/{id}")
  String open(@PathVariable long id, @AuthenticationPrincipal SignedIn person) {
    Notice notice = notices.read(person.accountId(), id, clock.instant());
    if (notice == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    if (notice.digestId() != null) {
      return BACK + "/nhac-viec/" + notice.digestId();
    }
    return notice.taskId() == null
        ? "redirect:/so-theo-doi"
        : "redirect:/nhiem-vu/" + notice.taskId();
  }

  /** Everything up to the newest that the page showed is read. */
  @PostMapping("/da-doc")
  String readAll(
      @RequestParam long newest,
      @AuthenticationPrincipal SignedIn person,
      RedirectAttributes flash) {
    int read = notices.readAll(person.accountId(), newest, clock.instant());
    flash.addFlashAttribute("toast", "inbox.readAll.done");
    flash.addFlashAttribute("toastArgument", read);
    return BACK;
  }

  /** The lines of a day's digest, as things stand now. */
  @GetMapping("/nhac-viec/{id}")
  String digest(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
    DigestContent content =
        digests
            .find(id, person, LocalDate.now(clock))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("said", content);
    return "reminder/digest";
  }
}
