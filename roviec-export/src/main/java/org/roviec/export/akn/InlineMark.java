package org.roviec.export.akn;

import java.util.List;

/**
 * A stretch of the source that becomes an inline element.
 *
 * @param start first UTF-16 offset in the source
 * @param end after the last
 * @param element name of the element
 * @param attributes as name, value, name, value
 */
record InlineMark(int start, int end, String element, List<String> attributes) {}
