package org.roviec.server.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Where a database is and how to sign in to it. */
record DatabaseAddress(String url, String user, String password) {

  /** Reads both usual notations; a user in the address wins over the one given beside it. */
  static DatabaseAddress parse(String url, String user, String password) {
    if (url.startsWith("jdbc:")) {
      return new DatabaseAddress(url, user, password);
    }
    URI uri = URI.create(url);
    if (!"postgres".equals(uri.getScheme()) && !"postgresql".equals(uri.getScheme())) {
      throw new IllegalArgumentException(
          "ROVIEC_DATABASE_URL phải bắt đầu bằng jdbc:postgresql:// hoặc postgres://");
    }
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String jdbc = "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
    String signIn = uri.getRawUserInfo();
    if (signIn == null) {
      return new DatabaseAddress(jdbc, user, password);
    }
    int colon = signIn.indexOf(':');
    return colon < 0
        ? new DatabaseAddress(jdbc, decode(signIn), password)
        : new DatabaseAddress(
            jdbc, decode(signIn.substring(0, colon)), decode(signIn.substring(colon + 1)));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** The address without what signs in, for messages. */
  @Override
  public String toString() {
    return url;
  }
}
