/** Tables of facts kept as tab-separated text. */
@NullMarked
package org.roviec.server.directory.table;

import org.jspecify.annotations.NullMarked;
