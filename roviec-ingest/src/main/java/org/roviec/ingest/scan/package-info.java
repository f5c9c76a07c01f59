/**
 * Page images: made upright, cleaned of seals, and read by Tesseract, which runs as a program of
 * its own so that nothing it does harms the reader.
 */
@NullMarked
package org.roviec.ingest.scan;

import org.jspecify.annotations.NullMarked;
