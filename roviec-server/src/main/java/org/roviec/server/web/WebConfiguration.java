package org.roviec.server.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Language, words and the clock. Vietnamese unless the person asks for English. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
  private static final Locale VIETNAMESE = Locale.of("vi");

  /** One file of words per feature and language, so that features grow side by side. */
  @Bean
  static MessageSource messageSource() {
    ResourceBundleMessageSource source = new ResourceBundleMessageSource();
    source.setBasenames(
        "messages/common",
        "messages/access",
        "messages/audit",
        "messages/directory",
        "messages/intake",
        "messages/review",
        "messages/register",
        "messages/calendar",
        "messages/office",
        "messages/followup",
        "messages/reminder",
        "messages/urging",
        "messages/target",
        "messages/dashboard",
        "messages/report",
        "messages/draft",
        "messages/home");
    source.setDefaultEncoding(StandardCharsets.UTF_8.name());
    source.setDefaultLocale(VIETNAMESE);
    source.setFallbackToSystemLocale(false);
    return source;
  }

  @Bean
  static LocaleResolver localeResolver() {
    CookieLocaleResolver resolver = new CookieLocaleResolver("language");
    resolver.setDefaultLocale(VIETNAMESE);
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    resolver.setCookieMaxAge(Duration.ofDays(365));
    return resolver;
  }

  /** The one clock of the application; logic takes the day as an argument. */
  @Bean
  static Clock clock() {
    return Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    LocaleChangeInterceptor language = new LocaleChangeInterceptor();
    language.setParamName("lang");
    language.setIgnoreInvalidLocale(true);
    registry.addInterceptor(language);
  }
}
