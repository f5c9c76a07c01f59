package org.roviec.server.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.roviec.server.Server;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

/**
 * An instance of the application in a process of its own, whose clock begins at the moment that the
 * first argument names and then goes on.
 */
final class Instance {
  private Instance() {}

  public static void main(String[] arguments) {
    Duration ahead = Duration.between(Instant.now(), Instant.parse(arguments[0]));
    Clock clock = Clock.offset(Clock.system(Reminding.ZONE), ahead);
    SpringApplication application = new SpringApplication(Server.class);
    application.addInitializers(context ->
        ((GenericApplicationContext) context)
            .registerBean("shiftedClock", Clock.class, () -> clock, it -> it.setPrimary(true)));
    application.run(Arrays.copyOfRange(arguments, 1, arguments.length));
  }
}
