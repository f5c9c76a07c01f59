package org.roviec.server.register.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Bodies;
import org.roviec.server.register.PartyRole;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskParty;
import org.springframework.stereotype.Component;

/** Turns names that people type into bodies, and collective names into their members. */
@Component
class Parties {

  private final Bodies bodies;

  Parties(Bodies bodies) {
    this.bodies = bodies;
  }

  /** The bodies of a form; a name that stood in the task before keeps the body it meant. */
  List<TaskParty> read(TaskForm form, @Nullable Task before, LocalDate today) {
    List<TaskParty> parties = new ArrayList<>();
    for (PartyRole role : PartyRole.values()) {
      if (role == PartyRole.APPROVER && before != null) {
        parties.addAll(before.in(role));
      }
      for (String name : form.names(role)) {
        parties.add(party(role, name, before, today));
      }
    }
    return parties;
  }

  private TaskParty party(PartyRole role, String name, @Nullable Task before, LocalDate today) {
    if (before != null) {
      for (TaskParty party : before.in(role)) {
        if (party.asWritten().equals(name) && party.organizationId() != null) {
          return party;
        }
      }
    }
    return new TaskParty(role, name, bodies.today(name, today).orElse(null), null);
  }

  /** The bodies that a collective lead means today; empty for a single body. */
  List<TaskParty> members(Task task, LocalDate today) {
    List<TaskParty> members = new ArrayList<>();
    for (TaskParty lead : task.in(PartyRole.LEAD)) {
      if (lead.organizationId() == null) {
        members.addAll(bodies.members(lead.asWritten(), today));
      }
    }
    return members;
  }
}
