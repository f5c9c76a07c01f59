/** Tests of review. */
@NullMarked
package org.roviec.server.review;

import org.jspecify.annotations.NullMarked;
