/** Times that a text sets for work: dates, periods, triggers, rhythms. */
@NullMarked
package org.roviec.deadline;

import org.jspecify.annotations.NullMarked;
