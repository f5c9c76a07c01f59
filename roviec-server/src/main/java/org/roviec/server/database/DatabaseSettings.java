package org.roviec.server.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database to use.
 *
 * @param url address of a PostgreSQL server, as {@code jdbc:postgresql://host/name} or {@code
 *     postgres://user:password@host/name}; empty for the application's own
 * @param user name to sign in with, unless the address has it
 * @param password password to sign in with, unless the address has it
 * @param connections most connections this instance holds open
 */
@ConfigurationProperties("roviec.database")
record DatabaseSettings(
    @DefaultValue("") String url,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("16") int connections) {

  boolean isEmbedded() {
    return url.isBlank();
  }

  DatabaseAddress address() {
    return DatabaseAddress.parse(url, user, password);
  }
}
