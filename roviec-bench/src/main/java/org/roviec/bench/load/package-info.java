/**
 * How the office application bears load: fills a database with years of plausible work, asks for
 * pages at a steady rate and says how long the server took for each kind.
 */
@NullMarked
package org.roviec.bench.load;

import org.jspecify.annotations.NullMarked;
