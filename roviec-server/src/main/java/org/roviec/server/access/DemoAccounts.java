package org.roviec.server.access;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In a demonstration: one account per role, with a password that stands on the sign-in page. */
@Component
class DemoAccounts {
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
  private final boolean isOn;

  DemoAccounts(
      Accounts accounts, Passwords passwords, @Value("${roviec.demo:false}") boolean isOn) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.isOn = isOn;
  }

  /** A ready login. */
  record Login(String username, String displayName, Role role) {
    /** Key of the sentence that says what this role sees. */
    public String message() {
      return role.message() + ".sees";
    }
  }

  /** The logins to show; none outside a demonstration. */
  List<Login> logins() {
    return isOn ? LOGINS : List.of();
  }

  @Transactional
  void create() {
    String hash = passwords.hash(PASSWORD);
    for (Login login : LOGINS) {
      if (!accounts.has(login.username())) {
        long id = accounts.create(login.username(), login.displayName(), hash, false);
        accounts.grant(id, new RoleGrant(login.role(), null, false));
      }
    }
  }
}
