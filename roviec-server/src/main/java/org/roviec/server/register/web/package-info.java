/** Pages of the register; how a task is shown, and to whom, is open to the pages above. */
@NamedInterface("web")
@NullMarked
package org.roviec.server.register.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
