/** Tests of the whole application. */
@NullMarked
package org.roviec.server;

import org.jspecify.annotations.NullMarked;
