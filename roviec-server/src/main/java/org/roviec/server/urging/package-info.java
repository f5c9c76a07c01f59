/** Urging (đôn đốc): letters about overdue tasks, drafted by the program, sent by people. */
@ApplicationModule(
    displayName = "Urging",
    allowedDependencies = {
      "database",
      "web",
      "audit",
      "access",
      "paper",
      "office",
      "directory",
      "register"
    })
@NullMarked
package org.roviec.server.urging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
