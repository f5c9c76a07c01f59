package org.roviec.server.draft;

import org.roviec.server.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of this feature in the menu. */
@Configuration(proxyBeanMethods = false)
class DraftMenu {

  @Bean
  MenuEntry draftEntry() {
    return new MenuEntry(350, "/kiem-tra-du-thao", "menu.draft", "draft", false);
  }
}
