/** The register as a sheet: the same columns out and in. */
@NullMarked
package org.roviec.server.register.sheet;

import org.jspecify.annotations.NullMarked;
