/** Akoma Ntoso 3.0, the international XML for legal documents. */
@NullMarked
package org.roviec.export.akn;

import org.jspecify.annotations.NullMarked;
