package org.roviec.server.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** At the very first start: one administrator, with a password that is printed and works once. */
@Component
class FirstAdministrator implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

  private final Accounts accounts;
  private final PasswordEncoder passwords;

  FirstAdministrator(Accounts accounts, PasswordEncoder passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    if (!accounts.isEmpty()) {
      return;
    }
    String password = OneTimePassword.generate();
    long id = accounts.create("quantri", "Quản trị hệ thống", passwords.encode(password), true);
    accounts.grant(id, new RoleGrant(Role.ADMINISTRATOR, null, false));
    LOG.info("First start. Sign in as \"quantri\" with the one-time password {}", password);
  }
}
