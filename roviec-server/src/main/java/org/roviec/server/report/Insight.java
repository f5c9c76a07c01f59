package org.roviec.server.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What shows only when several papers are laid side by side. */
@Repository
class Insight {

  private static final int MOST_PASSAGES = 3_000;
  private static final int MOST_PAIRS = 40;
  private static final double LEAST = 0.07;
  private static final int MOST_LINES = 50;

  private final JdbcClient jdbc;

  Insight(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A shortcoming as a document names it. */
  record Shortcoming(
      long documentId, String document, @Nullable LocalDate on, String quote, int start, int end) {}

  /**
   * A shortcoming that two documents name.
   *
   * @param score how alike, in percent
   */
  record Return(Shortcoming earlier, Shortcoming later, int score, List<String> shared) {
    Return {
      shared = List.copyOf(shared);
    }
  }

  /** Shortcomings that return from one paper to another, the most alike first. */
  @Transactional(readOnly = true)
  public List<Return> returns() {
    List<Shortcoming> all =
        jdbc.sql(
                """
                select f.document_id, coalesce(d.symbol, d.title, d.file_name) as name, d.issued_on,
                  f.quote, f.start_offset, f.end_offset
                from finding f join document d on d.id = f.document_id
                where f.kind = 'ASSESSMENT' and f.value ->> 'ftype' = 'LIMITATION'
                  and f.reading_id = (select max(r.id) from reading r
                    where r.document_id = f.document_id)
                  and not exists (select 1 from verdict v where v.document_id = f.document_id
                    and v.anchor = f.anchor and not v.superseded and v.verdict = 'REJECTED')
                order by d.issued_on nulls first, f.document_id, f.start_offset limit :most
                """)
            .param("most", MOST_PASSAGES)
            .query((row, _) ->
                new Shortcoming(
                    row.getLong(1),
                    row.getString(2),
                    row.getObject(3, LocalDate.class),
                    row.getString(4),
                    row.getInt(5),
                    row.getInt(6)))
            .list();
    List<Return> returns = new ArrayList<>();
    for (Likeness.Pair pair :
        Likeness.pairs(
            all.stream().map(Shortcoming::quote).toList(),
            all.stream().map(Shortcoming::documentId).toList(),
            LEAST,
            MOST_PAIRS)) {
      returns.add(
          new Return(
              all.get(pair.first()),
              all.get(pair.second()),
              (int) Math.round(100 * pair.score()),
              pair.shared()));
    }
    return returns;
  }

  /** A document with directives that cannot be followed up. */
  record Unclear(long documentId, String document, String issuer, int assignments, int unclear) {}

  /** Documents whose directives lack a doer or a time, the most first. */
  @Transactional(readOnly = true)
  public List<Unclear> unclear() {
    return jdbc.sql(
            """
            select id, coalesce(symbol, title, file_name), coalesce(issuer, ''), assignments, unclear
            from document where unclear > 0 order by unclear desc, id desc limit :most
            """)
        .param("most", MOST_LINES)
        .query((row, _) ->
            new Unclear(
                row.getLong(1), row.getString(2), row.getString(3), row.getInt(4), row.getInt(5)))
        .list();
  }

  /**
   * A body with many deadlines in one month.
   *
   * @param usual how many it has in a month on average, over months that have any
   */
  record Load(@Nullable Long bodyId, String body, LocalDate month, int due, double usual) {
    /** The last day of the month. */
    public LocalDate last() {
      return month.plusMonths(1).minusDays(1);
    }
  }

  /** Bodies with at least so many deadlines in a month, and more than they usually have. */
  @Transactional(readOnly = true)
  public List<Load> loads(LocalDate from, int least) {
    return jdbc.sql(
            """
            with m as (
              select p.organization_id as body, min(p.as_written) as name,
                cast(date_trunc('month', task.due) as date) as month, count(*) as due
              from task join task_party p on p.task_id = task.id and p.role = 'LEAD'
              where task.due >= :from and task.progress in ('NOT_STARTED', 'IN_PROGRESS')
              group by p.organization_id,
                case when p.organization_id is null then p.as_written end, 3),
            usual as (
              select body, case when body is null then name end as unsettled, avg(due) as usual
              from m group by 1, 2)
            select m.body, m.name, m.month, m.due, usual.usual from m join usual
              on usual.body is not distinct from m.body
              and (m.body is not null or usual.unsettled = m.name)
            where m.due >= :least and m.due >= usual.usual order by m.due desc, m.month limit :most
            """)
        .param("from", from.withDayOfMonth(1))
        .param("least", least)
        .param("most", MOST_LINES)
        .query((row, _) ->
            new Load(
                row.getObject(1, Long.class),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getInt(4),
                row.getDouble(5)))
        .list();
  }
}
