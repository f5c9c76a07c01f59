/** Pages of targets. */
@NullMarked
package org.roviec.server.target.web;

import org.jspecify.annotations.NullMarked;
