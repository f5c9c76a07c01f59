package org.roviec.server.web;

/** Knows what the person in front of the screen may open. */
public interface MenuGuard {
  /** Whether the page at a path is open to the person signed in. */
  boolean mayOpen(String path);
}
