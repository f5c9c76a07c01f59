/** What is unclear in a reading, as compilers and their tools say it. */
@NullMarked
package org.roviec.export.lint;

import org.jspecify.annotations.NullMarked;
