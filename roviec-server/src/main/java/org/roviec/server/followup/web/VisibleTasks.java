package org.roviec.server.followup.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.DueWords;
import org.roviec.server.register.Register;
import org.roviec.server.register.Scopes;
import org.roviec.server.register.Task;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Tasks that a person may see, and days as forms send them. */
@Component
class VisibleTasks {

  private final Register register;
  private final Scopes scopes;
  private final DueWords dueWords;
  private final Clock clock;

  VisibleTasks(Register register, Scopes scopes, DueWords dueWords, Clock clock) {
    this.register = register;
    this.scopes = scopes;
    this.dueWords = dueWords;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The task, if the person may see it; else as if there were none. */
  Task task(long id, SignedIn person) {
    return register
        .find(id)
        .filter(scopes.of(person, today())::holds)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Those of these tasks that the person may see. */
  List<Task> tasks(Collection<Long> ids, SignedIn person) {
    return register.findAll(ids).stream().filter(scopes.of(person, today())::holds).toList();
  }

  /** A day as a field for days sends it, or as people type it; null if it is none. */
  @Nullable LocalDate day(String typed) {
    String bare = typed.strip();
    if (bare.isEmpty() || bare.length() > 100) {
      return null;
    }
    try {
      return LocalDate.parse(bare);
    } catch (DateTimeParseException notOfAField) {
      return dueWords.read(bare, today()).day();
    }
  }
}
