package org.roviec.server.reminder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server of the nasty sort: refuses an address for good, or takes a mail and hangs up
 * without a word. It speaks just enough SMTP for that.
 */
final class RefusingServer implements AutoCloseable {
  private final ServerSocket door;
  private final String refused;
  private final boolean isMute;
  private final AtomicInteger taken = new AtomicInteger();

  RefusingServer(String refused) {
    this(refused, false);
  }

  /**
   * Opens a server.
   *
   * @param refused beginning of the addresses that it refuses
   * @param isMute whether it hangs up after the end of a mail
   */
  RefusingServer(String refused, boolean isMute) {
    this.refused = refused;
    this.isMute = isMute;
    try {
      door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return door.getLocalPort();
  }

  /** How many mails came to their end. */
  int taken() {
    return taken.get();
  }

  private void serve() {
    boolean isOpen = true;
    while (isOpen) {
      try (Socket client = door.accept()) {
        talk(client);
      } catch (IOException hungUp) {
        isOpen = !door.isClosed();
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    OutputStream out = client.getOutputStream();
    say(out, "220 hello");
    boolean inMail = false;
    String line;
    while ((line = in.readLine()) != null) {
      if (inMail) {
        if (line.equals(".")) {
          taken.incrementAndGet();
          if (isMute) {
            return;
          }
          inMail = false;
          say(out, "250 taken");
        }
      } else {
        inMail = line.equalsIgnoreCase("DATA");
        say(out, answer(line.toUpperCase(Locale.ROOT)));
      }
    }
  }

  private String answer(String command) {
    if (command.startsWith("RCPT") && command.contains("<" + refused.toUpperCase(Locale.ROOT))) {
      return "550 5.1.1 No such user";
    }
    return command.equals("DATA") ? "354 go on" : command.equals("QUIT") ? "221 bye" : "250 ok";
  }

  private static void say(OutputStream out, String words) throws IOException {
    out.write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
