/** Bodies and people that a text names, and whether a name is one body or a class of them. */
@NullMarked
package org.roviec.organization;

import org.jspecify.annotations.NullMarked;
