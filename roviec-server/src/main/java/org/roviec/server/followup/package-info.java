/**
 * Follow-up (theo dõi): receiving and declining, reports of progress and of completion, their
 * confirmation, extensions, hand-overs, duties that come again, and events that start a deadline.
 */
@ApplicationModule(
    displayName = "Follow-up",
    allowedDependencies = {
      "database",
      "web",
      "audit",
      "access",
      "calendar",
      "directory",
      "intake",
      "review",
      "register"
    })
@NullMarked
package org.roviec.server.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
