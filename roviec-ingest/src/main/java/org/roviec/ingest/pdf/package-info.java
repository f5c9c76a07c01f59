/**
 * PDF: pages that hold their letters are read from them, pages that are images are recognized.
 * Scripts are never run, links and embedded files never followed.
 */
@NullMarked
package org.roviec.ingest.pdf;

import org.jspecify.annotations.NullMarked;
