package org.roviec.server.access;

import static java.util.Objects.requireNonNull;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Accounts by their names, in the audit log. */
@Configuration(proxyBeanMethods = false)
class AccountSubjects {

  @Bean
  AuditSubject auditedAccounts() {
    return new AuditSubject(
        "/admin/accounts/{id}",
        """
        select subject, a.id, array[a.display_name] as parts
        from asked join account a on a.username = substring(subject, '^account:(.+)$')
        """,
        parts -> requireNonNull(parts.getFirst()));
  }
}
