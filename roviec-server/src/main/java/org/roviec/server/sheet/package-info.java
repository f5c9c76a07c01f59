/**
 * Sheets that come in: their lines, their heads, what was handed in and waits, and what is wrong
 * with a cell. Knows nothing of tasks or targets.
 */
@ApplicationModule(
    displayName = "Sheet",
    allowedDependencies = {})
@NullMarked
package org.roviec.server.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
