package org.roviec.server.access;

import org.roviec.server.audit.AuditLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first start of an installation: one administrator with a printed one-time password, or, in a
 * demonstration, the accounts everybody knows. A demonstration never becomes a real installation,
 * nor the other way round.
 */
@Component
@Order(0)
class FirstStart implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

  private final Accounts accounts;
  private final Passwords passwords;
  private final DemoAccounts demoAccounts;
  private final AuditLog log;
  private final JdbcClient jdbc;
  private final boolean demo;

  FirstStart(
      Accounts accounts,
      Passwords passwords,
      DemoAccounts demoAccounts,
      AuditLog log,
      JdbcClient jdbc,
      @Value("${roviec.demo:false}") boolean demo) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.demoAccounts = demoAccounts;
    this.log = log;
    this.jdbc = jdbc;
    this.demo = demo;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    jdbc.sql("insert into installation (demo) values (:demo) on conflict do nothing")
        .param("demo", demo)
        .update();
    boolean begunAsDemo =
        jdbc.sql("select demo from installation for update").query(Boolean.class).single();
    if (begunAsDemo != demo) {
      throw new IllegalStateException(
          demo
              ? "Cơ sở dữ liệu này là bản dùng thật, không mở được ở chế độ dùng thử (ROVIEC_DEMO)."
              : "Cơ sở dữ liệu này là bản dùng thử, tài khoản ai cũng biết; hãy dùng dữ liệu khác.");
    }
    if (demo) {
      demoAccounts.create();
    } else if (accounts.isEmpty()) {
      createAdministrator();
    }
  }

  private void createAdministrator() {
    String password = OneTimePassword.generate();
    long id = accounts.create("quantri", "Quản trị hệ thống", passwords.hash(password), true);
    accounts.grant(id, new RoleGrant(Role.ADMINISTRATOR, null, false));
    log.recordOwn("account.created", "account:quantri", Role.ADMINISTRATOR.name());
    LOG.info("First start. Sign in as \"quantri\" with the one-time password {}", password);
  }
}
