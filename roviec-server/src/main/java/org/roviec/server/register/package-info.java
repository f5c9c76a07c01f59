/** Tasks and targets the office follows, their life and history (sổ theo dõi). */
@ApplicationModule(
    displayName = "Register",
    allowedDependencies = {"database", "web", "audit", "access", "directory", "intake", "review"})
@NullMarked
package org.roviec.server.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
