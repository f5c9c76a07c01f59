/**
 * The register (sổ theo dõi): tasks that a person opened, who does them, by when, what they rest on,
 * and all that happened to them.
 */
@NullMarked
package org.roviec.server.register;

import org.jspecify.annotations.NullMarked;
