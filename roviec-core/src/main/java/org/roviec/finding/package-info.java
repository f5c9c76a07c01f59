/** What every finding carries: evidence, the rule that produced it, and how sure we are. */
@NullMarked
package org.roviec.finding;

import org.jspecify.annotations.NullMarked;
