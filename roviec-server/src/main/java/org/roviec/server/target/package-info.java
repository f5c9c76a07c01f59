/**
 * Targets (chỉ tiêu): what is measured, from where to where by when, what was observed, whether it
 * is on its way, and what people judged at each review.
 */
@ApplicationModule(
    displayName = "Targets",
    allowedDependencies = {"web", "access", "directory", "register", "sheet"})
@NullMarked
package org.roviec.server.target;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
