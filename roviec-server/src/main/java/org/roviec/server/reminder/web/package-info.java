/** The pages of reminders: rules, inbox, reply by link, calendars. */
@NullMarked
package org.roviec.server.reminder.web;

import org.jspecify.annotations.NullMarked;
