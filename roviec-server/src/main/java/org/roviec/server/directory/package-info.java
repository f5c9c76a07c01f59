/** Organizations through time, their names, aliases and successors (danh bạ). */
@ApplicationModule(
    displayName = "Directory",
    allowedDependencies = {"database", "web", "audit", "access"})
@NullMarked
package org.roviec.server.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
