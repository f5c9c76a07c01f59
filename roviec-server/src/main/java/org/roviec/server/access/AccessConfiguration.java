package org.roviec.server.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.util.unit.DataSize;

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
  SecurityFilterChain security(
      HttpSecurity http,
      EndpointRules rules,
      AuthenticationProvider passwordSignIn,
      SignInResults results,
      Refusals refusals,
      @Value("${roviec.upload.together}") DataSize uploadsTogether,
      ObjectProvider<ClientRegistrationRepository> openId) {
    http.authorizeHttpRequests(requests ->
            requests
                .requestMatchers("/assets/**", "/webjars/**", "/favicon.ico", "/error")
                .permitAll()
                .anyRequest()
                .access(rules))
        .addFilterBefore(new UploadFilter(uploadsTogether), CsrfFilter.class)
        .authenticationProvider(passwordSignIn)
        .formLogin(
            form -> form.loginPage("/sign-in").successHandler(results).failureHandler(results))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
        .exceptionHandling(
            refused -> refused.accessDeniedHandler(refusals).authenticationEntryPoint(refusals))
        .sessionManagement(sessions -> sessions.sessionFixation(fix -> fix.changeSessionId()))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                    permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"))
                .crossOriginOpenerPolicy(
                    opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN)));
    if (openId.getIfAvailable() != null) {
      http.oauth2Login(
          login -> login.loginPage("/sign-in").successHandler(results).failureHandler(results));
    }
    return http.build();
  }

  @Bean
  SecurityContextRepository securityContexts() {
    return new HttpSessionSecurityContextRepository();
  }
}
