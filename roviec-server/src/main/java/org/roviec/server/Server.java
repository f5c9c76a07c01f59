package org.roviec.server;

import java.time.Duration;
import java.util.Arrays;
import org.roviec.server.database.EarlyDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The office application. The first argument says what to do: {@code serve} (also without any),
 * {@code backup}, {@code restore-backup}, {@code audit-verify}, or {@code warm-up}, which serves
 * one page and leaves. Settings are in {@code docs/operations.md}. Beans go by their full names, so
 * that features may use the same word for things of their own.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class Server {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final Duration FIRST_PAGE = Duration.ofSeconds(1);

  public static void main(String[] args) {
    String command = args.length == 0 || args[0].startsWith("--") ? "serve" : args[0];
    SpringApplication application = new SpringApplication(Server.class);
    application.addInitializers(new EarlyDatabase());
    switch (command) {
      case "serve" -> makeTheRest(application.run(args));
      case "warm-up" -> WarmUp.run(application);
      default -> System.exit(Command.run(command, Arrays.asList(args).subList(1, args.length)));
    }
  }

  /** What the first page did not need, before somebody needs it, but not beside that page. */
  private static void makeTheRest(ConfigurableApplicationContext context) {
    Thread.ofPlatform()
        .daemon()
        .name("make-the-rest")
        .start(() -> {
          try {
            Thread.sleep(FIRST_PAGE);
            for (String name : context.getBeanDefinitionNames()) {
              if (context.isSingleton(name)) {
                context.getBean(name);
              }
            }
          } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
          } catch (BeansException | IllegalStateException failure) {
            LOG.warn("Not everything could be made ready: {}", failure.getMessage());
          }
        });
  }
}
