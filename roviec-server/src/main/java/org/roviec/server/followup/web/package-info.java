/** Pages of follow-up. */
@NullMarked
package org.roviec.server.followup.web;

import org.jspecify.annotations.NullMarked;
