/** What every format starts from: the reading with the file it came from, ids, places, wording. */
@NullMarked
package org.roviec.export.document;

import org.jspecify.annotations.NullMarked;
