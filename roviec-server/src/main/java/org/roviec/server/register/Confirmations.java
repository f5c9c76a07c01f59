package org.roviec.server.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.roviec.server.access.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks all features whether a person may confirm that a task is done. */
@Component
public class Confirmations {

  private final ObjectProvider<ConfirmationRule> rules;

  Confirmations(ObjectProvider<ConfirmationRule> rules) {
    this.rules = rules;
  }

  /** Key of the sentence that says why not; empty if the person may. */
  public Optional<String> refusal(Task task, SignedIn person, LocalDate today) {
    return rules.stream()
        .map(rule -> rule.refusal(task, person, today))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** Those that the person may confirm. */
  public List<Task> confirmable(Collection<Task> tasks, SignedIn person, LocalDate today) {
    return tasks.stream().filter(task -> refusal(task, person, today).isEmpty()).toList();
  }
}
