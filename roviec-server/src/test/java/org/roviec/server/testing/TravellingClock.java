package org.roviec.server.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The clock of the application under test: the real one, until a test travels. */
public final class TravellingClock extends Clock {
  private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

  private volatile @Nullable Instant moment;

  /** From now on it is this moment, and stays so. */
  public void travelTo(LocalDate day, LocalTime time) {
    moment = day.atTime(time).atZone(HERE).toInstant();
  }

  /** Back to the present. */
  public void comeHome() {
    moment = null;
  }

  @Override
  public Instant instant() {
    Instant travelled = moment;
    return travelled == null ? Clock.systemUTC().instant() : travelled;
  }

  @Override
  public ZoneId getZone() {
    return HERE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }

  /** Gives it to the application in place of its own. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Wiring {
    @Bean
    @Primary
    static TravellingClock travellingClock() {
      return new TravellingClock();
    }
  }
}
