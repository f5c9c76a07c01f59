package org.roviec.server.followup.web;

import org.roviec.server.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of this feature in the menu. */
@Configuration(proxyBeanMethods = false)
class FollowupMenu {

  @Bean
  MenuEntry reportTableEntry() {
    return new MenuEntry(410, "/bao-cao-tien-do", "menu.reportTable", "update", true);
  }

  @Bean
  MenuEntry followupEntry() {
    return new MenuEntry(420, "/theo-doi", "menu.followup", "progress", false);
  }
}
