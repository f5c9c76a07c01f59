package org.roviec.server.directory;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A collective addressee ("các huyện ủy, thành ủy"), whose members are found by a rule on a day and
 * never written down one by one.
 *
 * @param id stable id
 * @param names wordings that mean the group, the first is the one shown
 * @param rule who belongs to it; null for a group without a list ("các cấp ủy, chính quyền")
 */
public record BodyGroup(String id, List<String> names, @Nullable Rule rule) {

  /** Copies the names. */
  public BodyGroup {
    names = List.copyOf(names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a group without a name: " + id);
    }
  }

  /** Whether nobody can list the members. */
  public boolean isOpen() {
    return rule == null;
  }

  /**
   * Who belongs to a group.
   *
   * @param countrywide whether they are those of the whole country, not of one province
   * @param level level of the members
   * @param kinds their kinds
   * @param system their system, null for any
   * @param opening words their official name begins with, empty for any
   */
  public record Rule(
      boolean countrywide,
      Level level,
      Set<OrganizationKind> kinds,
      @Nullable PoliticalSystem system,
      String opening) {

    /** Copies the kinds. */
    public Rule {
      kinds = Set.copyOf(kinds);
    }
  }
}
