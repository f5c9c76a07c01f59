/** Documents as they come in: the original kept, read by a durable job (tiếp nhận). */
@ApplicationModule(
    displayName = "Intake",
    allowedDependencies = {"database", "web", "audit", "access", "directory"})
@NullMarked
package org.roviec.server.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
