package org.roviec.server.calendar.web;

import org.roviec.server.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of this feature in the menu. */
@Configuration(proxyBeanMethods = false)
class CalendarMenu {

  @Bean
  MenuEntry calendarEntry() {
    return new MenuEntry(905, "/quan-tri/lich", "menu.calendar", "calendar", false);
  }
}
