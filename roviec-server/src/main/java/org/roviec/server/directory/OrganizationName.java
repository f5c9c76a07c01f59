package org.roviec.server.directory;

/**
 * A name of an organization as papers print it, without the province it belongs to: "Sở Tài chính".
 *
 * @param organization whose name
 * @param use official name, alias or abbreviation
 * @param text the name
 * @param validity when it was in use
 * @param provenance where this is known from
 */
public record OrganizationName(
    OrganizationId organization,
    NameUse use,
    String text,
    Validity validity,
    Provenance provenance) {

  /** Refuses an empty name. */
  public OrganizationName {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a name without letters: " + organization);
    }
  }
}
