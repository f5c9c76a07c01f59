/** The database the application keeps everything in: its own, or a server it is pointed to. */
@ApplicationModule(
    displayName = "Database",
    allowedDependencies = {})
@NullMarked
package org.roviec.server.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
