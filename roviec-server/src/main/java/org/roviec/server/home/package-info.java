/** The start page (việc của tôi): what needs a person today, from all features below. */
@ApplicationModule(
    displayName = "Home",
    allowedDependencies = {"web", "access", "intake", "register", "followup"})
@NullMarked
package org.roviec.server.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
