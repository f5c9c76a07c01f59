/** Everything an installation keeps, in one file and back (sao lưu, khôi phục). */
@ApplicationModule(
    displayName = "Backup",
    allowedDependencies = {"database"})
@NullMarked
package org.roviec.server.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
