package org.roviec.server.register;

import java.time.LocalDate;
import java.util.Optional;
import org.roviec.server.directory.OrganizationId;

/** Which body of the directory a name means. */
public interface BodyNames {

  /**
   * Today's body for a name, if there is just one.
   *
   * @param name as written
   * @param writtenOn the day on which it was written
   * @param today the day for which is asked
   */
  Optional<OrganizationId> today(String name, LocalDate writtenOn, LocalDate today);
}
