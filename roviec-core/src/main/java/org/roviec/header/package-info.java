/** The formal elements of a document: number, date, issuer, subject, signatory. */
@NullMarked
package org.roviec.header;

import org.jspecify.annotations.NullMarked;
