package org.roviec.server.directory;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.AuditSubject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Bodies by their latest names, in the audit log; it knows them by their codes or numbers. */
@Configuration(proxyBeanMethods = false)
class BodySubjects {

  @Bean
  AuditSubject auditedBodies() {
    return new AuditSubject(
        "/directory/bodies/{number}",
        """
        select subject, o.id, array[
          (select text from organization_name where organization = o.code and use = 'OFFICIAL'
            order by valid_from desc limit 1),
          (select text from organization_name where organization = o.territory
            and use = 'OFFICIAL' and o.level = 'PROVINCE' order by valid_from desc limit 1)] as parts
        from asked join organization o on o.id = coalesce(
          cast(substring(subject, '^body:([0-9]{1,18})$') as bigint),
          (select id from organization where code = substring(subject, '^body:(.+)$')))
        """,
        BodySubjects::name);
  }

  private static String name(List<@Nullable String> parts) {
    String own = requireNonNull(parts.getFirst());
    String territory = parts.getLast();
    return territory == null ? own : TerritoryName.of(territory).appendedTo(own);
  }
}
