/** A person confirms, corrects, rejects or adds beside the source text (duyệt). */
@ApplicationModule(
    displayName = "Review",
    allowedDependencies = {"database", "web", "audit", "access", "directory", "intake"})
@NullMarked
package org.roviec.server.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
