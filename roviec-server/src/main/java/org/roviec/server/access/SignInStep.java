package org.roviec.server.access;

/** What is left to do before somebody is really in. */
public enum SignInStep {
  /** The code of the second factor. */
  CODE("/sign-in/code"),
  /** A password of one's own instead of a one-time password. */
  NEW_PASSWORD("/sign-in/new-password"),
  /** Nothing: the person is in. */
  DONE("/");

  private final String path;

  SignInStep(String path) {
    this.path = path;
  }

  /** The page where it is done. */
  String path() {
    return path;
  }
}
