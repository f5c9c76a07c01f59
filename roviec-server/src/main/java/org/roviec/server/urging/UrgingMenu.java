package org.roviec.server.urging;

import org.roviec.server.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of this feature in the menu. */
@Configuration(proxyBeanMethods = false)
class UrgingMenu {

  @Bean
  MenuEntry urgingEntry() {
    return new MenuEntry(640, "/don-doc", "menu.urging", "urge", false);
  }
}
