package org.roviec.server.register;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.AuditSubject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tasks by their codes and what is to be done, in the audit log, which knows some by number. */
@Configuration(proxyBeanMethods = false)
class TaskSubjects {

  @Bean
  AuditSubject auditedTasks() {
    return new AuditSubject(
        "/nhiem-vu/{id}",
        """
        select subject, id, array[year::text, number::text, work] as parts
        from asked join task on id = cast(substring(subject, '^task[:#]([0-9]{1,18})$') as bigint)
        union all
        select subject, id, array[year::text, number::text, work]
        from asked join task
          on year = cast(substring(subject, '^task:NV-([0-9]{4})-[0-9]{1,8}$') as int)
          and number = cast(substring(subject, '^task:NV-[0-9]{4}-([0-9]{1,8})$') as int)
        """,
        parts -> new TaskCode(number(parts.get(0)), number(parts.get(1))) + " · " + parts.get(2));
  }

  private static int number(@Nullable String digits) {
    return Integer.parseInt(Objects.requireNonNull(digits));
  }
}
