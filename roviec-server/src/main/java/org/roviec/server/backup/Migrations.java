package org.roviec.server.backup;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Some of the application's migrations: those a backup's tables were made by. */
final class Migrations implements ResourceProvider {
  private final Map<String, LoadableResource> scripts;

  private Migrations(Map<String, LoadableResource> scripts) {
    this.scripts = scripts;
  }

  /** The migrations of these names; refuses if this version of the application lacks one. */
  static Migrations only(List<String> names) throws IOException {
    Map<String, LoadableResource> scripts = new TreeMap<>();
    for (Resource script :
        new PathMatchingResourcePatternResolver().getResources("classpath*:db/*/V*.sql")) {
      String name = Objects.requireNonNull(script.getFilename());
      if (names.contains(name)) {
        scripts.put(name, new Script(name, script));
      }
    }
    for (String name : names) {
      if (!scripts.containsKey(name)) {
        throw new RestoreRefused(
            "Bản sao lưu do phiên bản Rõ Việc mới hơn ghi (có " + name + "). Hãy cập nhật Rõ Việc.",
            null);
      }
    }
    return new Migrations(scripts);
  }

  void migrate(DataSource database) {
    Flyway.configure()
        .dataSource(database)
        .resourceProvider(this)
        .outOfOrder(true)
        .load()
        .migrate();
  }

  @Override
  public @Nullable LoadableResource getResource(String name) {
    return scripts.get(name);
  }

  @Override
  public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
    return scripts.values().stream()
        .filter(script -> script.getFilename().startsWith(prefix))
        .filter(script -> Arrays.stream(suffixes).anyMatch(script.getFilename()::endsWith))
        .toList();
  }

  private static final class Script extends LoadableResource {
    private final String name;
    private final Resource resource;

    Script(String name, Resource resource) {
      this.name = name;
      this.resource = resource;
    }

    @Override
    public Reader read() {
      try {
        return new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    @Override
    public String getAbsolutePath() {
      return name;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return name;
    }

    @Override
    public String getFilename() {
      return name;
    }

    @Override
    public String getRelativePath() {
      return name;
    }
  }
}
