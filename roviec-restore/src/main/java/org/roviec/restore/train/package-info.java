/** Training and measuring the model: commands of their own, never loaded in use. */
@NullMarked
package org.roviec.restore.train;

import org.jspecify.annotations.NullMarked;
