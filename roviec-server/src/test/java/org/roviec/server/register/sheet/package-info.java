@NullMarked
package org.roviec.server.register.sheet;

import org.jspecify.annotations.NullMarked;
