package org.roviec.server.target.web;

import java.time.LocalDate;
import java.util.List;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.Scopes;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskPanel;
import org.roviec.server.register.TaskPanels;
import org.roviec.server.target.TargetList;
import org.roviec.server.target.TargetRow;
import org.springframework.stereotype.Component;

/** Shows on the page of a task which targets it acts on. */
@Component
class TargetPanels implements TaskPanels {

  private static final int PLACE = 600;

  private final TargetList list;
  private final Scopes scopes;

  TargetPanels(TargetList list, Scopes scopes) {
    this.list = list;
    this.scopes = scopes;
  }

  @Override
  public List<TaskPanel> of(Task task, SignedIn person, LocalDate today) {
    List<TargetRow> rows = list.ofTask(task.id(), scopes.of(person, today), today);
    return rows.isEmpty() ? List.of() : List.of(new TaskPanel(PLACE, true, "target/panel", rows));
  }
}
