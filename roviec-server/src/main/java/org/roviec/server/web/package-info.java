/** What every page shares: the frame, the menu, lists, messages, error pages, headers. */
@ApplicationModule(
    displayName = "Web",
    allowedDependencies = {})
@NullMarked
package org.roviec.server.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
