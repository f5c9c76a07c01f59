package org.roviec.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Lists as files for a spreadsheet. A list at {@code /x} gives them at {@code /x/tai-ve.csv} and
 * {@code /x/tai-ve.xlsx}, to whom may see it, as it is filtered and ordered.
 */
@Component
public class ListFiles {

  private final MessageSource messages;
  private final Clock clock;

  ListFiles(MessageSource messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  /** Sends a list that is in memory; {@code rows} gives those that are asked for, in order. */
  public <T> void send(
      HttpServletRequest request,
      HttpServletResponse response,
      RowList<T> list,
      Function<ListQuery, List<T>> rows)
      throws IOException {
    send(request, response, list.file(), list.columns(), rows.apply(list.query(request)));
  }

  /**
   * Sends the kind of file that the address asks for.
   *
   * @param name of the file, without the day and without what says its kind
   */
  public <T> void send(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      List<Column<T>> columns,
      List<T> rows)
      throws IOException {
    Locale locale = LocaleContextHolder.getLocale();
    List<List<Object>> table = new ArrayList<>(rows.size() + 1);
    table.add(
        columns.stream().<Object>map(c -> messages.getMessage(c.message(), null, locale)).toList());
    for (T row : rows) {
      table.add(columns.stream().map(c -> cell(c.cell().apply(row), locale)).toList());
    }
    TableFile file = TableFile.of(request.getRequestURI());
    response.setContentType(file.type());
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"" + name + "-" + LocalDate.now(clock) + file.end() + "\"");
    file.write(response.getOutputStream(), table);
  }

  private Object cell(@Nullable Object value, Locale locale) {
    return switch (value) {
      case null -> "";
      case MessageSourceResolvable said -> messages.getMessage(said, locale);
      case Instant instant -> LocalDateTime.ofInstant(instant, clock.getZone());
      case Collection<?> several ->
          several.stream()
              .map(one -> cell(one, locale).toString())
              .collect(Collectors.joining("; "));
      default -> value;
    };
  }
}
