/** Letters and fonts from before Unicode: TCVN3 (.VnTime and its kin) and VNI. */
@NullMarked
package org.roviec.ingest.legacy;

import org.jspecify.annotations.NullMarked;
