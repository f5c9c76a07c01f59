package org.roviec.server.access;

import org.roviec.server.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of this feature in the menu. */
@Configuration(proxyBeanMethods = false)
class AccessMenu {
  @Bean
  MenuEntry homeEntry() {
    return new MenuEntry(0, "/", "menu.home", "home", true);
  }

  @Bean
  MenuEntry accountsEntry() {
    return new MenuEntry(900, "/admin/accounts", "menu.accounts", "accounts", true);
  }

  @Bean
  MenuEntry auditEntry() {
    return new MenuEntry(910, "/admin/audit", "menu.audit", "audit", true);
  }
}
