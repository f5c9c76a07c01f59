package org.roviec.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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

  @Test
  @DisplayName("phần khai báo của phép thử không che khai báo của chương trình")
  void testsDoNotHideTheDeclarations() throws IOException {
    Path tests = Path.of("src/test/java");
    try (Stream<Path> files = Files.walk(tests)) {
      assertThat(files.filter(file -> file.endsWith("package-info.java")))
          .allSatisfy(file ->
              assertThat(Path.of("src/main/java").resolve(tests.relativize(file)))
                  .as("a package declared twice: the modules are read from the wrong one")
                  .doesNotExist());
    }
  }
}
