package org.roviec.server.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells which statements a piece of work sends to the database from its own thread. */
public final class Statements {

  private static final ThreadLocal<@Nullable List<String>> HEARD = new ThreadLocal<>();

  private Statements() {}

  /** Work that is listened to. */
  @FunctionalInterface
  public interface Work {
    /** Does it. */
    void run() throws Exception;
  }

  /** The statements that the work prepares, in order. */
  public static List<String> of(Work work) throws Exception {
    List<String> heard = new ArrayList<>();
    HEARD.set(heard);
    try {
      work.run();
    } finally {
      HEARD.remove();
    }
    return heard;
  }

  static Connection listened(Connection connection) {
    List<String> heard = HEARD.get();
    if (heard == null) {
      return connection;
    }
    return (Connection)
        Proxy.newProxyInstance(
            Statements.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().startsWith("prepare")) {
                heard.add(String.valueOf(arguments[0]).replaceAll("\\s+", " "));
              } else if (method.getName().equals("createStatement")) {
                heard.add("a plain statement");
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            });
  }
}
