@NullMarked
package org.roviec.server.register;

import org.jspecify.annotations.NullMarked;
