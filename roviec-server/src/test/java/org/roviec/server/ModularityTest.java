package org.roviec.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
  private static final ApplicationModules MODULES = ApplicationModules.of(Server.class);

  @Test
  @DisplayName("các phần chỉ dựa vào phần ở dưới, đúng như đã vẽ")
  void featuresAreAStaircase() {
    MODULES.verify();
  }

  @Test
  @DisplayName("không có phần nào ngoài danh sách")
  void everyModuleIsKnown() {
    assertThat(MODULES.stream().map(ApplicationModule::getIdentifier).map(Object::toString))
        .contains("database", "web", "audit", "access", "directory", "intake", "review", "register")
        .allSatisfy(name -> assertThat(name).matches("[a-z]+"));
  }
}
