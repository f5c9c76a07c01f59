/** What a document says about the past: achievements, shortcomings, causes, lessons. */
@NullMarked
package org.roviec.assessment;

import org.jspecify.annotations.NullMarked;
