/** Tests of the demonstration. */
@NullMarked
package org.roviec.server.demo;

import org.jspecify.annotations.NullMarked;
