package org.roviec.server.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the paper that prints a name.
 *
 * @param province province of the issuer, null for central issuers or if unknown
 * @param writtenOn date of the paper
 * @param today the day for which today's bodies are asked
 */
public record NameContext(@Nullable OrganizationId province, LocalDate writtenOn, LocalDate today) {

  /** A paper of a province that is known by its name: "Tuyên Quang" as it was on that day. */
  public static NameContext of(
      Directory directory, String provinceName, LocalDate writtenOn, LocalDate today) {
    return new NameContext(Provinces.named(directory, provinceName, writtenOn), writtenOn, today);
  }

  NameContext in(@Nullable OrganizationId other) {
    return new NameContext(other, writtenOn, today);
  }
}
