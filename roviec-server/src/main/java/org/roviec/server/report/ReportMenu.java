package org.roviec.server.report;

import org.roviec.server.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of this feature in the menu. */
@Configuration(proxyBeanMethods = false)
class ReportMenu {

  @Bean
  MenuEntry reportEntry() {
    return new MenuEntry(670, "/bao-cao", "menu.report", "report", false);
  }
}
