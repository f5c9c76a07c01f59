package org.roviec.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the office application; settings are in {@code docs/operations.md}. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class Server {
  public static void main(String[] args) {
    SpringApplication.run(Server.class, args);
  }
}
