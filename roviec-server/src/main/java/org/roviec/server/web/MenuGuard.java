package org.roviec.server.web;

/** Knows what the person in front of the screen may open. */
public interface MenuGuard {
  /** Whether the page at a path, or at the pattern of paths, is open to the person signed in. */
  boolean mayOpen(String path);
}
