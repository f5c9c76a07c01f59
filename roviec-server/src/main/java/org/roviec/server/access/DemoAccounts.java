package org.roviec.server.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In a demonstration: one account per role, with a password that stands on the sign-in page. */
@Component
public class DemoAccounts {
  static final String PASSWORD = "demo";

  private static final List<Login> LOGINS =
      List.of(
          new Login("tonghop", "Nguyễn Thị Tổng Hợp", Role.COORDINATOR),
          new Login("lanhdao", "Trần Văn Lãnh Đạo", Role.LEADER),
          new Login("coquan", "Lê Thị Cơ Quan", Role.AGENCY),
          new Login("kiemtra", "Phạm Văn Kiểm Tra", Role.INSPECTOR),
          new Login("soan", "Hoàng Thị Soạn", Role.DRAFTER),
          new Login("quantri", "Đỗ Văn Quản Trị", Role.ADMINISTRATOR));

  private final Accounts accounts;
  private final Passwords passwords;
  private final Sessions sessions;
  private final boolean isOn;

  DemoAccounts(
      Accounts accounts,
      Passwords passwords,
      Sessions sessions,
      @Value("${roviec.demo:false}") boolean isOn) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.sessions = sessions;
    this.isOn = isOn;
  }

  /**
   * A ready login.
   *
   * @param body name of the body it is bound to; null if it is bound to none
   */
  public record Login(String username, String displayName, Role role, @Nullable String body) {
    private Login(String username, String displayName, Role role) {
      this(username, displayName, role, null);
    }

    /** Key of the sentence that says what this role sees. */
    public String message() {
      return role.message() + ".sees";
    }
  }

  /** The logins to show; none outside a demonstration. */
  List<Login> logins() {
    return isOn ? LOGINS.stream().map(this::withBody).toList() : List.of();
  }

  private Login withBody(Login login) {
    String body = accounts.byUsername(login.username()).map(Account::postTitle).orElse("");
    return new Login(
        login.username(), login.displayName(), login.role(), body.isEmpty() ? null : body);
  }

  /** The login of a role. */
  public Login having(Role role) {
    return LOGINS.stream().filter(login -> login.role() == role).findFirst().orElseThrow();
  }

  /**
   * Binds the login of a role to a body and those below; whoever is in with it signs in again.
   *
   * @param name of the body, for the sign-in page
   */
  @Transactional
  public void bind(Role role, long body, String name) {
    Login login = having(role);
    accounts
        .byUsername(login.username())
        .ifPresent(account -> {
          accounts.revokeAll(account.id());
          accounts.grant(account.id(), new RoleGrant(role, body, true));
          accounts.describe(account.id(), login.displayName(), "", name);
          sessions.endAll(login.username(), "");
        });
  }

  /** Makes the accounts that are missing. */
  @Transactional
  public void create() {
    List<Login> missing = LOGINS.stream().filter(login -> !accounts.has(login.username())).toList();
    if (!missing.isEmpty()) {
      String hash = passwords.hash(PASSWORD);
      for (Login login : missing) {
        long id = accounts.create(login.username(), login.displayName(), hash, false);
        accounts.grant(id, new RoleGrant(login.role(), null, false));
      }
    }
  }
}
