package org.roviec.server.intake;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.AuditSubject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Documents by their names, in the audit log. */
@Configuration(proxyBeanMethods = false)
class DocumentSubjects {

  @Bean
  AuditSubject auditedDocuments() {
    return new AuditSubject(
        "/van-ban/{id}",
        """
        select subject, d.id,
          array[d.type, d.symbol, d.issuer, d.issued_on::text, d.title, d.file_name] as parts
        from asked join document d
          on d.id = cast(substring(subject, '^document:([0-9]{1,18})$') as bigint)
        """,
        parts ->
            new DocumentName(
                    parts.get(0),
                    parts.get(1),
                    parts.get(2),
                    day(parts.get(3)),
                    parts.get(4),
                    requireNonNull(parts.get(5)))
                .full());
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
