package org.roviec.server.reminder.web;

import org.roviec.server.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of this feature in the menu; the inbox stands in the top bar. */
@Configuration(proxyBeanMethods = false)
class ReminderMenu {

  @Bean
  MenuEntry reminderRulesEntry() {
    return new MenuEntry(930, "/quan-tri/quy-tac-nhac", "menu.reminders", "bell", false);
  }
}
