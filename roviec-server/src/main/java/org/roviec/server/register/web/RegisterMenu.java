package org.roviec.server.register.web;

import org.roviec.server.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of this feature in the menu. */
@Configuration(proxyBeanMethods = false)
class RegisterMenu {

  @Bean
  MenuEntry registerEntry() {
    return new MenuEntry(400, "/so-theo-doi", "menu.register", "register", true);
  }
}
