/** The public JSON format of a reading, {@code roviec-gold/1.0}. */
@NullMarked
package org.roviec.export.json;

import org.jspecify.annotations.NullMarked;
