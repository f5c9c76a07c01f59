/**
 * The office's own facts (thông tin cơ quan): form of its papers, names, symbol, signer, how people
 * are addressed, and the templates of its papers.
 */
@ApplicationModule(
    displayName = "Office",
    allowedDependencies = {"database", "web", "audit", "access", "paper"})
@NullMarked
package org.roviec.server.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
