/**
 * The directory of bodies (danh bạ cơ quan): organizations with their names, validity and
 * successors, groups, people and posts; every question takes a date.
 */
@NullMarked
package org.roviec.server.directory;

import org.jspecify.annotations.NullMarked;
