/**
 * The register (sổ theo dõi): tasks that a person opened, who does them, by when, what they rest
 * on, and all that happened to them.
 */
@ApplicationModule(
    displayName = "Register",
    allowedDependencies = {
      "database",
      "web",
      "audit",
      "access",
      "calendar",
      "directory",
      "sheet",
      "intake",
      "review"
    })
@NullMarked
package org.roviec.server.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
