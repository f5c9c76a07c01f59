package org.roviec.server.access;

import static org.roviec.server.web.Column.said;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.roviec.server.web.Column;
import org.roviec.server.web.ListFiles;
import org.roviec.server.web.ListQuery;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The accounts of the installation, for the administrator. */
@Controller
@RequestMapping("/admin/accounts")
@Allow(Role.ADMINISTRATOR)
class AccountsController {
  /** Stands for a body that cannot be chosen any more, so that nobody's scope widens unnoticed. */
  private static final Pattern NUMBER = Pattern.compile("#\\d{1,18}");

  private static final String USUAL_ORDER = "username";

  private final Accounts accounts;
  private final AccountChanges changes;
  private final SecondFactor secondFactor;
  private final Sessions sessions;
  private final ObjectProvider<Bodies> bodies;
  private final ListFiles files;
  private final Clock clock;

  AccountsController(
      Accounts accounts,
      AccountChanges changes,
      SecondFactor secondFactor,
      Sessions sessions,
      ObjectProvider<Bodies> bodies,
      ListFiles files,
      Clock clock) {
    this.accounts = accounts;
    this.changes = changes;
    this.secondFactor = secondFactor;
    this.sessions = sessions;
    this.bodies = bodies;
    this.files = files;
    this.clock = clock;
  }

  @ModelAttribute("roles")
  Role[] roles() {
    return Role.values();
  }

  @ModelAttribute("bodies")
  Map<Long, String> bodies() {
    Bodies known = bodies.getIfAvailable();
    return known == null ? Map.of() : known.choices();
  }

  @GetMapping
  String list(HttpServletRequest request, Model model) {
    model.addAttribute("list", accounts.find(ListQuery.of(request, USUAL_ORDER)));
    model.addAttribute("now", clock.instant());
    return "access/accounts";
  }

  /**
   * The accounts as they are filtered and ordered, for a spreadsheet; never what they sign in by.
   */
  @GetMapping({"/tai-ve.csv", "/tai-ve.xlsx"})
  void file(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ListQuery query = ListQuery.of(request, USUAL_ORDER).whole();
    Instant now = clock.instant();
    List<Column<Account>> columns =
        List.of(
            new Column<>("signIn.username", Account::username),
            new Column<>("account.displayName", Account::displayName),
            new Column<>("account.postTitle", Account::postTitle),
            new Column<>("account.email", Account::email),
            new Column<>(
                "account.roles", a -> a.roles().stream().map(r -> said(r.message())).toList()),
            new Column<>("account.state", a -> said(a.state(now).message())),
            new Column<>("account.created", Account::createdAt));
    files.send(request, response, "nguoi-dung", columns, accounts.find(query).rows());
  }

  @GetMapping("/new")
  String newForm(Model model) {
    model.addAttribute("form", AccountForm.empty());
    model.addAttribute("errors", Map.of());
    return "access/account-new";
  }

  @PostMapping
  String create(
      @AuthenticationPrincipal SignedIn me,
      AccountForm sent,
      Model model,
      RedirectAttributes after) {
    AccountForm form = settled(sent);
    Map<String, String> errors = form.complaints();
    if (errors.isEmpty() && accounts.has(form.username())) {
      errors.put("username", "account.username.taken");
    }
    if (!errors.isEmpty()) {
      model.addAttribute("form", form);
      model.addAttribute("errors", errors);
      return "access/account-new";
    }
    String password =
        changes.create(
            me, form.username(), form.displayName(), form.email(), form.postTitle(), form.grants());
    long id = accounts.byUsername(form.username()).orElseThrow().id();
    return showingOnce(password, id, after);
  }

  @GetMapping("/{id}")
  String show(@PathVariable long id, Model model) {
    Account account = account(id);
    return page(account, AccountForm.of(account, accounts.grantsOf(id)), Map.of(), model);
  }

  @PostMapping("/{id}")
  String edit(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      AccountForm sent,
      Model model,
      RedirectAttributes after) {
    AccountForm form = settled(sent);
    Account account = account(id);
    Map<String, String> errors = form.complaints();
    errors.remove("username");
    if (changes.endangersAdministration(me, account, form.roles())) {
      errors.put("roles", "account.lastAdministrator");
    }
    if (!errors.isEmpty()) {
      return page(account, form, errors, model);
    }
    changes.edit(me, account, form.displayName(), form.email(), form.postTitle(), form.grants());
    return back(id, "account.changed.done", after);
  }

  @PostMapping("/{id}/reset")
  String reset(
      @AuthenticationPrincipal SignedIn me, @PathVariable long id, RedirectAttributes after) {
    return showingOnce(changes.reset(me, account(id)), id, after);
  }

  @PostMapping("/{id}/unlock")
  String unlock(
      @AuthenticationPrincipal SignedIn me, @PathVariable long id, RedirectAttributes after) {
    changes.unlock(me, account(id));
    return back(id, "account.unlocked.done", after);
  }

  @PostMapping("/{id}/disable")
  String disable(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      Model model,
      RedirectAttributes after) {
    Account account = account(id);
    if (me.accountId() == id || changes.endangersAdministration(me, account, Set.of())) {
      return page(
          account,
          AccountForm.of(account, accounts.grantsOf(id)),
          Map.of("roles", "account.lastAdministrator"),
          model);
    }
    changes.setDisabled(me, account, true);
    after.addFlashAttribute("toastUndo", "/admin/accounts/" + id + "/enable");
    return back(id, "account.disabled.done", after);
  }

  @PostMapping("/{id}/enable")
  String enable(
      @AuthenticationPrincipal SignedIn me, @PathVariable long id, RedirectAttributes after) {
    changes.setDisabled(me, account(id), false);
    return back(id, "account.enabled.done", after);
  }

  @PostMapping("/{id}/second-factor/off")
  String secondFactorOff(
      @AuthenticationPrincipal SignedIn me, @PathVariable long id, RedirectAttributes after) {
    secondFactor.turnOff(me, account(id));
    return back(id, "account.secondFactorOff.done", after);
  }

  @PostMapping("/{id}/sessions/{handle}/end")
  String endSession(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @PathVariable String handle,
      RedirectAttributes after) {
    changes.endSession(me, account(id).username(), handle);
    return back(id, "account.sessionEnded.done", after);
  }

  /** The body that was typed, by its number. */
  private AccountForm settled(AccountForm form) {
    Bodies known = bodies.getIfAvailable();
    String name = form.bodyName();
    if (known == null || name.isEmpty()) {
      return form;
    }
    Long body =
        NUMBER.matcher(name).matches()
            ? Long.valueOf(name.substring(1))
            : known.named(name).orElse(null);
    return form.boundTo(body, name);
  }

  /** The form with the name of its body, for people to read. */
  private AccountForm named(AccountForm form) {
    return form.bodyId() == null || !form.bodyName().isEmpty()
        ? form
        : form.boundTo(form.bodyId(), bodies().getOrDefault(form.bodyId(), "#" + form.bodyId()));
  }

  private String page(Account account, AccountForm form, Map<String, String> errors, Model model) {
    model.addAttribute("account", account);
    model.addAttribute("form", named(form));
    model.addAttribute("errors", errors);
    model.addAttribute("locked", account.isLocked(clock.instant()));
    model.addAttribute("sessions", sessions.of(account.username()));
    return "access/account-edit";
  }

  private Account account(long id) {
    return accounts.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String showingOnce(String password, long id, RedirectAttributes after) {
    after.addFlashAttribute("oneTimePassword", password);
    return "redirect:/admin/accounts/" + id;
  }

  private static String back(long id, String toast, RedirectAttributes after) {
    after.addFlashAttribute("toast", toast);
    return "redirect:/admin/accounts/" + id;
  }
}
