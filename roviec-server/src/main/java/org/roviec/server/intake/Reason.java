package org.roviec.server.intake;

import java.io.Serializable;
import java.util.List;

/**
 * Why a file was not taken in or not read, in words for people: what happened and what to do next.
 *
 * @param key of the words in the messages
 * @param arguments what the words need, in order
 */
public record Reason(String key, List<String> arguments) implements Serializable {

  /** Keeps its own list. */
  public Reason {
    arguments = List.copyOf(arguments);
  }

  /** A reason by key and arguments. */
  public static Reason of(String key, Object... arguments) {
    return new Reason(key, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
  }

  /** The arguments as the messages want them. */
  public Object[] values() {
    return arguments.toArray();
  }
}
