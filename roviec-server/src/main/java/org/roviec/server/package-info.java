/**
 * The office application: intake, review and register of directive documents.
 *
 * <p>Ground: {@code database}, {@code audit}, {@code web}, {@code access}. Features stand on it as
 * a staircase, {@code directory} ← {@code intake} ← {@code review} ← {@code register}; on top are
 * {@code home}, the start page, and {@code demo}. A test holds the arrows.
 */
@NullMarked
package org.roviec.server;

import org.jspecify.annotations.NullMarked;
