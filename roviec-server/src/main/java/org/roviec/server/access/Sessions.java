package org.roviec.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of people, wherever the instance is that began them. */
@Component
class Sessions {
  private final FindByIndexNameSessionRepository<? extends Session> repository;

  Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
    this.repository = repository;
  }

  /**
   * A session as its owner sees it.
   *
   * @param handle names it in a page without giving away its number
   */
  record Open(String handle, String device, String origin, Instant since, Instant lastUsed) {}

  /** The sessions of a person, the one used last in front. */
  List<Open> of(String username) {
    return repository.findByPrincipalName(username).values().stream()
        .map(Sessions::open)
        .sorted(Comparator.comparing(Open::lastUsed).reversed())
        .toList();
  }

  /** Ends the session of that handle, if it is the person's. */
  void end(String username, String handle) {
    repository.findByPrincipalName(username).keySet().stream()
        .filter(id -> handle(id).equals(handle))
        .forEach(repository::deleteById);
  }

  /** Ends all sessions of a person but one; an empty number keeps none. */
  void endAll(String username, String exceptId) {
    repository.findByPrincipalName(username).keySet().stream()
        .filter(id -> !id.equals(exceptId))
        .forEach(repository::deleteById);
  }

  static String handle(String sessionId) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(sessionId.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static Open open(Session session) {
    return new Open(
        handle(session.getId()),
        Objects.requireNonNullElse(session.getAttribute(SignInSession.DEVICE), ""),
        Objects.requireNonNullElse(session.getAttribute(SignInSession.ORIGIN), ""),
        session.getCreationTime(),
        session.getLastAccessedTime());
  }
}
