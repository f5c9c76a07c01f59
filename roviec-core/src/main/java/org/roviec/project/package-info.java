/** Named investment projects. */
@NullMarked
package org.roviec.project;

import org.jspecify.annotations.NullMarked;
