package org.roviec.server.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Signing in through another system by OpenID Connect; off unless an issuer is set. Whoever it
 * vouches for must have an account here, of the same user name or verified address.
 *
 * @param issuer address of the provider
 * @param name how people call it, on the button
 */
@ConfigurationProperties("roviec.oidc")
record OpenIdSettings(
    @DefaultValue("") String issuer,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("OpenID Connect") String name) {

  boolean isOn() {
    return !issuer.isBlank();
  }
}
