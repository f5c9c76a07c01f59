package org.roviec.server.directory;

import org.jspecify.annotations.Nullable;

/**
 * A body (cơ quan, đơn vị). What it is called on a day, the directory knows.
 *
 * @param id never changes
 * @param level level of government
 * @param kind what sort of body
 * @param system Party, State or Front
 * @param parent body it belongs to, null at the top of the tree
 * @param territory province within which its name is unique, null for central bodies and provinces
 * @param validity days on which it exists
 * @param provenance where this is known from
 */
public record Organization(
    OrganizationId id,
    Level level,
    OrganizationKind kind,
    PoliticalSystem system,
    @Nullable OrganizationId parent,
    @Nullable OrganizationId territory,
    Validity validity,
    Provenance provenance) {

  /** The same body with other days. */
  public Organization during(Validity other) {
    return new Organization(id, level, kind, system, parent, territory, other, provenance);
  }

  /** Whether it is a province or a city under the center. */
  public boolean isProvince() {
    return kind == OrganizationKind.TERRITORY && level == Level.PROVINCE;
  }

  /** The province it stands for or belongs to, null for central bodies. */
  public @Nullable OrganizationId province() {
    return isProvince() ? id : territory;
  }
}
