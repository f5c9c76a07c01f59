package org.roviec.server.reminder;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address under which people open this installation, for links that stand outside of pages. */
@Component
public class OwnAddress {
  private final String base;

  OwnAddress(
      @Value("${roviec.url:}") String url,
      @Value("${server.address:127.0.0.1}") String host,
      @Value("${server.port:8080}") int port) {
    base = url.isBlank() ? "http://" + host + ":" + port : url.strip().replaceAll("/+$", "");
  }

  /** The whole address of a path. */
  public String of(String path) {
    return base + path;
  }
}
