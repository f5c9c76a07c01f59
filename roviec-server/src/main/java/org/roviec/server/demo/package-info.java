/** The demonstration: real documents, read and worked on through the features' own services. */
@ApplicationModule(
    displayName = "Demonstration",
    allowedDependencies = {
      "access",
      "directory",
      "intake",
      "review",
      "register",
      "followup",
      "target",
      "office",
      "paper"
    })
@NullMarked
package org.roviec.server.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
