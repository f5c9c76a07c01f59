package org.roviec.server.office;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.Ingester;
import org.roviec.ingest.format.Limits;
import org.roviec.ingest.format.Progress;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Outcome;
import org.roviec.server.audit.AuditLog;
import org.roviec.server.paper.Form;
import org.roviec.server.paper.PaperKind;
import org.roviec.server.paper.RuleBook;
import org.roviec.server.paper.Template;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The templates of the office's papers: its own where it has put one, else those shipped. */
@Service
public class PaperTemplates {

  /** More than any template needs. */
  private static final long MOST_BYTES = 2 << 20;

  private static final int MOST_PARTS = 500;

  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final Clock clock;
  private final Ingester ingester =
      new Ingester(
              Limits.DEFAULT
                  .withBytes(MOST_BYTES)
                  .with(Limit.UNPACKED, MOST_BYTES * 10)
                  .with(Limit.MEMBERS, MOST_PARTS))
          .recognizing(false);

  PaperTemplates(JdbcClient jdbc, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A template as it is used.
   *
   * @param fileName of the office's own; null for the one shipped
   * @param uploadedBy who put it there; null for the one shipped
   */
  public record Used(
      PaperKind kind,
      Form form,
      @Nullable String fileName,
      @Nullable String uploadedBy,
      @Nullable Instant uploadedAt) {}

  /** The template for papers of a kind and a form on a day. */
  @Transactional(readOnly = true)
  public byte[] of(PaperKind kind, Form form, LocalDate day) {
    return jdbc.sql("select bytes from paper_template where kind = :kind and form = :form")
        .param("kind", kind.name())
        .param("form", form.name())
        .query((row, _) -> row.getBytes(1))
        .optional()
        .orElseGet(() -> Template.shipped(kind, RuleBook.of(form, day)));
  }

  /** All kinds and forms with what is used for them. */
  @Transactional(readOnly = true)
  List<Used> all() {
    List<Used> own =
        jdbc.sql("select kind, form, file_name, uploaded_by, uploaded_at from paper_template")
            .query((row, _) ->
                new Used(
                    PaperKind.valueOf(row.getString(1)),
                    Form.valueOf(row.getString(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getTimestamp(5).toInstant()))
            .list();
    List<Used> all = new ArrayList<>();
    for (Form form : Form.values()) {
      for (PaperKind kind : PaperKind.values()) {
        Optional<Used> found =
            own.stream().filter(u -> u.kind() == kind && u.form() == form).findFirst();
        all.add(found.orElse(new Used(kind, form, null, null, null)));
      }
    }
    return all;
  }

  /**
   * Puts a template in the place of the one shipped.
   *
   * @return what is wrong with it; if anything is, nothing was kept
   */
  @Transactional
  List<Template.Fault> replace(
      PaperKind kind, Form form, String fileName, byte[] bytes, Principal by) {
    List<Template.Fault> faults = look(fileName, bytes);
    if (faults.isEmpty()) {
      faults = Template.faults(kind, bytes);
    }
    if (faults.isEmpty()) {
      jdbc.sql(
              """
              insert into paper_template (kind, form, file_name, bytes, uploaded_by, uploaded_at)
              values (:kind, :form, :name, :bytes, :by, :at)
              on conflict (kind, form) do update set file_name = excluded.file_name,
                bytes = excluded.bytes, uploaded_by = excluded.uploaded_by,
                uploaded_at = excluded.uploaded_at
              """)
          .param("kind", kind.name())
          .param("form", form.name())
          .param("name", fileName)
          .param("bytes", bytes)
          .param("by", by.getName())
          .param("at", java.sql.Timestamp.from(clock.instant()))
          .update();
      audit.record(by, "template.replaced", kind + ":" + form, fileName);
    }
    return faults;
  }

  /** Hostile, locked, damaged and marked files stay outside, as everywhere. */
  private List<Template.Fault> look(String fileName, byte[] bytes) {
    if (ingester.stopsName(fileName)) {
      return List.of(new Template.Fault("template.fault.classified", List.of()));
    }
    return switch (ingester.ingest(fileName, bytes, Progress.NONE)) {
      case Outcome.Ingested ingested ->
          ingested.origin().type() == FileType.DOCX ? List.of() : fault("template.fault.type");
      case Outcome.Classified _ -> fault("template.fault.classified");
      case Outcome.Exceeded _ -> fault("template.fault.large");
      case Outcome.Locked _ -> fault("template.fault.locked");
      case Outcome.Damaged _ -> fault("template.fault.unreadable");
      default -> fault("template.fault.type");
    };
  }

  private static List<Template.Fault> fault(String key) {
    return List.of(new Template.Fault(key, List.of()));
  }

  /** Goes back to the template that ships with the program. */
  @Transactional
  void restore(PaperKind kind, Form form, Principal by) {
    int gone =
        jdbc.sql("delete from paper_template where kind = :kind and form = :form")
            .param("kind", kind.name())
            .param("form", form.name())
            .update();
    if (gone > 0) {
      audit.record(by, "template.restored", kind + ":" + form, "");
    }
  }
}
