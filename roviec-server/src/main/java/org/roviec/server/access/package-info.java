/**
 * Who may do what: accounts, roles and the bodies they are bound to, signing in, endpoint rules.
 */
@ApplicationModule(
    displayName = "Access",
    allowedDependencies = {"database", "web", "audit"})
@NullMarked
package org.roviec.server.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
