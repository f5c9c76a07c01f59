package org.roviec.server.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;

/** The provider of OpenID Connect, if one is set; asked at start for where its endpoints are. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${roviec.oidc.issuer:}'.isBlank()")
class OpenIdConfiguration {
  @Bean
  ClientRegistrationRepository openIdProvider(OpenIdSettings settings) {
    return new InMemoryClientRegistrationRepository(
        ClientRegistrations.fromIssuerLocation(settings.issuer())
            .registrationId("oidc")
            .clientId(settings.clientId())
            .clientSecret(settings.clientSecret())
            .scope("openid", "profile", "email")
            .build());
  }
}
