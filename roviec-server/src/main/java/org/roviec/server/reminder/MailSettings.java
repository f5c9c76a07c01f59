package org.roviec.server.reminder;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server that digests go out by; off unless a host is named.
 *
 * @param user name to sign in with; empty for none
 * @param from address and, if wanted, name of the sender: {@code Rõ Việc <nhacviec@tinh.gov.vn>}
 * @param tls {@code starttls}, {@code tls} from the first byte, or {@code none}
 */
@ConfigurationProperties("roviec.mail")
record MailSettings(
    @DefaultValue("") String host,
    @DefaultValue("0") int port,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("") String from,
    @DefaultValue("starttls") Tls tls) {

  enum Tls {
    STARTTLS,
    TLS,
    NONE
  }

  boolean isOn() {
    return !host.isBlank() && !from.isBlank();
  }

  int portOrUsual() {
    if (port != 0) {
      return port;
    }
    return switch (tls) {
      case STARTTLS -> 587;
      case TLS -> 465;
      case NONE -> 25;
    };
  }

  /** Never tells the password. */
  @Override
  public String toString() {
    return host + ":" + portOrUsual() + " " + tls;
  }
}
