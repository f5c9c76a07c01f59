package org.roviec.server.dashboard;

/**
 * A figure with the address of its rows.
 *
 * @param value as many rows stand there
 */
record Count(long value, String href) {

  static Count of(long value, RegisterLink link) {
    return new Count(value, link.toString());
  }
}
