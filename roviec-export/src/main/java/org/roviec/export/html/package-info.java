/** One self-contained page: what a clerk prints and a leader looks at. */
@NullMarked
package org.roviec.export.html;

import org.jspecify.annotations.NullMarked;
