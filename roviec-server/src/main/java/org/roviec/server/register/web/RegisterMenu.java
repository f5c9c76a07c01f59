package org.roviec.server.register.web;

import org.roviec.server.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of this feature in the menu. */
@Configuration(proxyBeanMethods = false)
class RegisterMenu {

  @Bean
  MenuEntry registerEntry() {
    return new MenuEntry(400, "/so-theo-doi", "menu.register", "register", true);
  }

  @Bean
  MenuEntry targetsEntry() {
    return new MenuEntry(450, "/chi-tieu", "menu.targets", "target", false);
  }
}
