/** The page of the calendar. */
@NullMarked
package org.roviec.server.calendar.web;

import org.jspecify.annotations.NullMarked;
