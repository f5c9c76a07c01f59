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
}
