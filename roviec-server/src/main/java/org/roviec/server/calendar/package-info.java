/**
 * The office's calendar (lịch làm việc): working days, public holidays as data, and the counting of
 * terms by Articles 146 to 148 of the Civil Code.
 */
@ApplicationModule(
    displayName = "Calendar",
    allowedDependencies = {"database", "web", "audit", "access"})
@NullMarked
package org.roviec.server.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
