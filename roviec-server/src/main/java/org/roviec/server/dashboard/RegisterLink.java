package org.roviec.server.dashboard;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Grouping;
import org.roviec.server.register.TaskFilter;
import org.springframework.web.util.UriComponentsBuilder;

/** Address of the register with a filter: the rows behind a figure. */
record RegisterLink(Map<String, String> parameters) {

  RegisterLink {
    parameters = new LinkedHashMap<>(parameters);
  }

  /** The whole register, as narrowed on the dashboard. */
  static RegisterLink of(TaskFilter filter) {
    return new RegisterLink(Map.of())
        .with("view", "all")
        .with("lead", filter.lead())
        .with("document", filter.documentId())
        .with("field", filter.field());
  }

  /** The same with one more condition; null adds none. */
  RegisterLink with(String name, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    Map<String, String> more = new LinkedHashMap<>(parameters);
    more.put(name, value.toString());
    return new RegisterLink(more);
  }

  /** The dashboard itself, narrowed as before and by one thing more. */
  static String narrowed(TaskFilter filter, String name, @Nullable Object value, Grouping by) {
    return new RegisterLink(Map.of())
        .with("lead", filter.lead())
        .with("document", filter.documentId())
        .with("field", filter.field())
        .with(name, value)
        .with("by", by.name().toLowerCase(Locale.ROOT))
        .at(DashboardController.PATH);
  }

  @Override
  public String toString() {
    return at("/so-theo-doi");
  }

  private String at(String path) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
    return address.encode().buildAndExpand(parameters).toUriString();
  }
}
