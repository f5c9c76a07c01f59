/**
 * The leader's page (bảng điều hành): what is late, whose, since when; every figure leads to its
 * rows.
 */
@ApplicationModule(
    displayName = "Dashboard",
    allowedDependencies = {"web", "access", "intake", "register", "target"})
@NullMarked
package org.roviec.server.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
