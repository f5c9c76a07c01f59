package org.roviec.server.office;

import org.roviec.server.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of this feature in the menu. */
@Configuration(proxyBeanMethods = false)
class OfficeMenu {

  @Bean
  MenuEntry officeEntry() {
    return new MenuEntry(920, "/quan-tri/co-quan", "menu.office", "admin", false);
  }
}
