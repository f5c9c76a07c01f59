package org.roviec.server.directory;

import java.util.List;

/** A change of the directory that cannot be made, with the message that says why and what to do. */
public final class ChangeRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String message;
  private final transient List<Object> arguments;

  /** Refuses with the key of a message and what it names. */
  public ChangeRefused(String message, Object... arguments) {
    super(message + List.of(arguments));
    this.message = message;
    this.arguments = List.of(arguments);
  }

  /** Key of the message. */
  public String message() {
    return message;
  }

  /** What the message names. */
  public Object[] arguments() {
    return arguments.toArray();
  }
}
