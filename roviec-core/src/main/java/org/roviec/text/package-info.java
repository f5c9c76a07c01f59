/** The ground floor: characters as they came, spans in them, and views laid over them. */
@NullMarked
package org.roviec.text;

import org.jspecify.annotations.NullMarked;
