/**
 * Reminders (nhắc việc): who is told of which deadline when, one digest per person a day by mail
 * and in the inbox, links to reply by, calendars to subscribe to.
 */
@ApplicationModule(
    displayName = "Reminders",
    allowedDependencies = {"web", "audit", "access", "calendar", "register", "followup"})
@NullMarked
package org.roviec.server.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
