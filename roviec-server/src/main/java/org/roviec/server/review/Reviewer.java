package org.roviec.server.review;

import org.roviec.server.access.SignedIn;

/**
 * Who decides.
 *
 * @param userName of the account
 * @param name as shown to others
 */
record Reviewer(String userName, String name) {

  /** The person signed in. */
  static Reviewer of(SignedIn person) {
    return new Reviewer(person.username(), person.displayName());
  }
}
