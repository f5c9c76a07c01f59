package org.roviec.server.directory;

/**
 * Somebody who holds posts.
 *
 * @param id stable id
 * @param name full name
 */
public record Person(String id, String name) {

  /** Refuses an empty name. */
  public Person {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a person without a name: " + id);
    }
  }
}
