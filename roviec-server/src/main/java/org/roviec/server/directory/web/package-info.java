/** Pages of the directory. */
@NullMarked
package org.roviec.server.directory.web;

import org.jspecify.annotations.NullMarked;
