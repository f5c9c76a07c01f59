/**
 * Flowing documents, such as word processors write: paragraphs, numbers, tables and notes become
 * text.
 */
@NullMarked
package org.roviec.ingest.flow;

import org.jspecify.annotations.NullMarked;
