package org.roviec.server.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.roviec.server.access.DemoAccounts;
import org.roviec.server.access.Role;
import org.roviec.server.directory.DatedDirectory;
import org.roviec.server.directory.Directory;
import org.roviec.server.directory.Organization;
import org.roviec.server.directory.OrganizationKind;
import org.roviec.server.directory.Organizations;
import org.roviec.server.register.PartyRole;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskParty;
import org.springframework.stereotype.Component;

/** Seats the demonstration's agency and leader at bodies that have to do with the opened tasks. */
@Component
class Desks {

  private final Organizations organizations;
  private final DemoAccounts accounts;

  Desks(Organizations organizations, DemoAccounts accounts) {
    this.organizations = organizations;
    this.accounts = accounts;
  }

  /** The body that leads most of the tasks; empty if none of the leads is settled. */
  Optional<Long> busiest(List<Task> tasks) {
    Map<Long, Integer> counts = new HashMap<>();
    for (Task task : tasks) {
      task.in(PartyRole.LEAD).stream()
          .map(TaskParty::organizationId)
          .filter(Objects::nonNull)
          .forEach(body -> counts.merge(body, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Long, Integer>comparingByValue()
                .thenComparing(Map.Entry.<Long, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey);
  }

  /** The agency goes to the body, the leader to the party committee above it, if there is one. */
  void seat(long body, LocalDate today) {
    Directory directory = organizations.directory();
    directory
        .find(body)
        .ifPresent(agency -> {
          bind(Role.AGENCY, agency, directory.at(today));
          committeeAbove(directory, agency)
              .ifPresent(committee -> bind(Role.LEADER, committee, directory.at(today)));
        });
  }

  private void bind(Role role, Organization body, DatedDirectory directory) {
    accounts.bind(role, directory.directory().number(body.id()), directory.fullName(body.id()));
  }

  private static Optional<Organization> committeeAbove(Directory directory, Organization body) {
    return Stream.iterate(
            Optional.of(body),
            Optional::isPresent,
            each -> each.map(Organization::parent).flatMap(directory::find))
        .flatMap(Optional::stream)
        .skip(1)
        .filter(each -> each.kind() == OrganizationKind.PARTY_COMMITTEE)
        .findFirst();
  }
}
