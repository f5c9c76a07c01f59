/** Who did what to what and when, in a chain that shows tampering (nhật ký). */
@ApplicationModule(
    displayName = "Audit",
    allowedDependencies = {"database", "web"})
@NullMarked
package org.roviec.server.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
