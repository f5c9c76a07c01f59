/**
 * Reports (báo cáo) of a period: figures as they were on its last day, frozen with their rows, and
 * written as Word, Excel and PDF.
 */
@ApplicationModule(
    displayName = "Report",
    allowedDependencies = {
      "database",
      "web",
      "audit",
      "access",
      "paper",
      "office",
      "directory",
      "intake",
      "review",
      "register",
      "urging"
    })
@NullMarked
package org.roviec.server.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
