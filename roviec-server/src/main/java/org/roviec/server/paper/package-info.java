/**
 * Office papers in Word: letters and reports in the form of the Party and of the State, from
 * templates that an office can edit. Knows nothing of tasks.
 */
@ApplicationModule(
    displayName = "Paper",
    allowedDependencies = {})
@NullMarked
package org.roviec.server.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
