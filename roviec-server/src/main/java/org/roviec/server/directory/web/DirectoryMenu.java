package org.roviec.server.directory.web;

import org.roviec.server.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of the directory in the menu. */
@Configuration(proxyBeanMethods = false)
class DirectoryMenu {

  @Bean
  MenuEntry directoryEntry() {
    return new MenuEntry(800, "/directory", "menu.directory", "directory", false);
  }
}
