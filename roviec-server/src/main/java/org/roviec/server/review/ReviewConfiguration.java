package org.roviec.server.review;

import org.roviec.server.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the review shows in the menu. */
@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

  @Bean
  MenuEntry reviewEntry() {
    return new MenuEntry(300, "/duyet", "menu.review", "review", true);
  }
}
