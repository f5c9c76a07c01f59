/** What the issuing body agreed to. */
@NullMarked
package org.roviec.decision;

import org.jspecify.annotations.NullMarked;
