/** Pages of the register. */
@NullMarked
package org.roviec.server.register.web;

import org.jspecify.annotations.NullMarked;
