package org.roviec.server.register;

import java.time.LocalDate;
import java.util.List;
import org.roviec.server.directory.AffectedByReorganization;
import org.roviec.server.directory.Organization;
import org.roviec.server.directory.Organizations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the directory how many open tasks a body leads before it is ended. */
@Component
class TasksOfBodies implements AffectedByReorganization {

  private final Organizations organizations;
  private final JdbcClient jdbc;

  TasksOfBodies(Organizations organizations, JdbcClient jdbc) {
    this.organizations = organizations;
    this.jdbc = jdbc;
  }

  @Override
  public List<Affected> affectedBy(Organization body, LocalDate on) {
    long number = organizations.directory().number(body.id());
    long count =
        jdbc.sql(
                """
                select count(*) from task
                join task_party p on p.task_id = task.id and p.role = 'LEAD'
                where p.organization_id = :body and %s
                """
                    .formatted(View.OPEN.condition()))
            .param("body", number)
            .query(Long.class)
            .single();
    return count == 0
        ? List.of()
        : List.of(new Affected("register.affected", count, "/so-theo-doi?lead=" + number));
  }
}
