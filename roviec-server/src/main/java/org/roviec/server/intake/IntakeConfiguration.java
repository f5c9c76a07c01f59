package org.roviec.server.intake;

import org.roviec.server.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the intake shows in the menu. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

  @Bean
  MenuEntry documentsEntry() {
    return new MenuEntry(200, "/van-ban", "menu.documents", "document", true);
  }

  @Bean
  MenuEntry rereadingEntry() {
    return new MenuEntry(920, "/admin/doc-lai", "menu.rereading", "document", false);
  }
}
