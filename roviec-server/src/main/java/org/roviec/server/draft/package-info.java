/** Draft check (kiểm tra dự thảo): gaps and faults of form, before a paper is signed. */
@ApplicationModule(
    displayName = "Draft",
    allowedDependencies = {"web", "access", "paper", "office", "intake"})
@NullMarked
package org.roviec.server.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
