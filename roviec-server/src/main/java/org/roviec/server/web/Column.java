package org.roviec.server.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * A column of a list, as it goes to a file.
 *
 * @param message key of its heading
 * @param cell what stands in it for a row: words, a {@link #said message}, a number, a {@code
 *     LocalDate}, an {@code Instant}, a list of such, or nothing
 */
public record Column<T>(String message, Function<T, @Nullable Object> cell) {

  /** A cell in the reader's language. */
  public static MessageSourceResolvable said(String message, Object... arguments) {
    return new DefaultMessageSourceResolvable(new String[] {message}, arguments);
  }

  /** A cell by the first key that the reader's language knows, or these words as they are. */
  public static MessageSourceResolvable saidOr(String otherwise, String... messages) {
    return new DefaultMessageSourceResolvable(messages, otherwise);
  }
}
