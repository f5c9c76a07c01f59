package org.roviec.server.register.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;

/** Turns a query that a page handed back into an address of the list, word by word. */
final class ListQueryAddress {

  private ListQueryAddress() {}

  static String of(String query) {
    Map<String, String> parameters =
        UriComponentsBuilder.newInstance().query(query).build().getQueryParams().entrySet().stream()
            .filter(e -> !e.getValue().isEmpty() && e.getValue().getFirst() != null)
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    e ->
                        java.net.URLDecoder.decode(
                            e.getValue().getFirst(), java.nio.charset.StandardCharsets.UTF_8),
                    (a, _) -> a));
    ListQuery read = ListQuery.of(parameters);
    return read.toPage(read.page());
  }
}
