/** Values of indicators in from a sheet: template, preview with faults per cell, taking in. */
@NullMarked
package org.roviec.server.target.sheet;

import org.jspecify.annotations.NullMarked;
