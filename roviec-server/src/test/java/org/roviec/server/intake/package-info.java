/** Tests of intake. */
@NullMarked
package org.roviec.server.intake;

import org.jspecify.annotations.NullMarked;
