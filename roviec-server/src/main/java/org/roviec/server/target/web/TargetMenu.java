package org.roviec.server.target.web;

import org.roviec.server.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of this feature in the menu. */
@Configuration(proxyBeanMethods = false)
class TargetMenu {

  @Bean
  MenuEntry targetsEntry() {
    return new MenuEntry(450, "/chi-tieu", "menu.targets", "target", false);
  }
}
