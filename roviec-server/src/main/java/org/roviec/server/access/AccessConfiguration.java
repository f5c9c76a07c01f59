package org.roviec.server.access;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Signing in, sessions, the headers of every answer, and who may use which endpoint. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
  private static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "font-src 'self'",
          "connect-src 'self'",
          "manifest-src 'self'",
          "form-action 'self'",
          "frame-ancestors 'none'",
          "base-uri 'none'");

  @Bean
  SecurityFilterChain security(HttpSecurity http, EndpointRules rules) {
    return http.authorizeHttpRequests(requests ->
            requests
                .requestMatchers("/assets/**", "/webjars/**", "/favicon.ico", "/error")
                .permitAll()
                .anyRequest()
                .access(rules))
        .formLogin(form -> form.loginPage("/sign-in").defaultSuccessUrl("/"))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
        .sessionManagement(sessions -> sessions.sessionFixation(fix -> fix.changeSessionId()))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                    permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"))
                .crossOriginOpenerPolicy(
                    opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN)))
        .build();
  }

  @Bean
  UserDetailsService signIn(Accounts accounts, Clock clock) {
    return username ->
        accounts
            .forSignIn(username, clock.instant())
            .orElseThrow(() -> new UsernameNotFoundException(username));
  }

  /**
   * Argon2id (19 MiB, two passes); the prefix in front of a hash leaves room for what comes after.
   */
  @Bean
  PasswordEncoder passwords() {
    return new DelegatingPasswordEncoder(
        "argon2id", Map.of("argon2id", new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2)));
  }
}
