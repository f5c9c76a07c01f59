/**
 * The register as a sheet: the same columns out and in; other features read sheets by its lines.
 */
@NamedInterface("sheet")
@NullMarked
package org.roviec.server.register.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
