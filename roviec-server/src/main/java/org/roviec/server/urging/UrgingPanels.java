package org.roviec.server.urging;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.roviec.server.access.Role;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskPanel;
import org.roviec.server.register.TaskPanels;
import org.springframework.stereotype.Component;

/** The letters that urged a task, on its page. */
@Component
class UrgingPanels implements TaskPanels {

  private static final int ORDER = 600;
  static final Set<Role> READERS =
      Set.of(Role.COORDINATOR, Role.LEADER, Role.INSPECTOR, Role.ADMINISTRATOR);

  private final Urgings urgings;

  UrgingPanels(Urgings urgings) {
    this.urgings = urgings;
  }

  /** What the card shows. */
  record Content(List<Urging> letters, boolean mayOpen) {
    Content {
      letters = List.copyOf(letters);
    }
  }

  @Override
  public List<TaskPanel> of(Task task, SignedIn person, LocalDate today) {
    List<Urging> letters = urgings.about(task.id());
    boolean mayOpen = person.roles().stream().anyMatch(READERS::contains);
    return letters.isEmpty()
        ? List.of()
        : List.of(new TaskPanel(ORDER, true, "urging/panel", new Content(letters, mayOpen)));
  }
}
