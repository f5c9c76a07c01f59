package org.roviec.server.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.roviec.server.directory.seed.DirectorySeed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The provinces this installation works for, by the setting {@code home-provinces}. */
@Component
public class HomeProvinces {

  private final String setting;
  private final Set<OrganizationId> ids;

  HomeProvinces(@Value("${roviec.directory.home-provinces:08,51,68}") String setting) {
    this.setting = setting.strip();
    this.ids = new DirectorySeed().homes(codes());
  }

  /** The setting as written. */
  String setting() {
    return setting;
  }

  /** Codes or ids of the setting. */
  List<String> codes() {
    return Arrays.asList(setting.split("\\s*,\\s*"));
  }

  /** The provinces, with those merged into them. */
  public Set<OrganizationId> ids() {
    return ids;
  }

  /** Those that exist on the day of a directory. */
  public List<Organization> of(DatedDirectory directory) {
    return directory.sorted(
        ids.stream()
            .flatMap(id -> directory.directory().find(id).stream())
            .filter(directory::exists)
            .toList());
  }
}
