package org.roviec.server.directory;

import java.time.LocalDate;

/**
 * One body coming after another (kế thừa).
 *
 * @param predecessor the earlier body
 * @param successor the later one
 * @param kind merged, split, renamed, or a function moved
 * @param on first day of the new state
 * @param function which function moved ("giáo dục nghề nghiệp"), empty for the whole
 * @param act paper it rests on, empty if not known
 * @param provenance where this is known from
 */
public record Succession(
    OrganizationId predecessor,
    OrganizationId successor,
    SuccessionKind kind,
    LocalDate on,
    String function,
    String act,
    Provenance provenance) {}
