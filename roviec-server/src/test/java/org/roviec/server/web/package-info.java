/** Tests and what they stand on. */
@NullMarked
package org.roviec.server.web;

import org.jspecify.annotations.NullMarked;
