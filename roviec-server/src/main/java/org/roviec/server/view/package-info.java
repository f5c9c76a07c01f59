/** People's own ways to look at the lists, kept by name (chế độ xem). */
@ApplicationModule(
    displayName = "Views",
    allowedDependencies = {"web", "access"})
@NullMarked
package org.roviec.server.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
