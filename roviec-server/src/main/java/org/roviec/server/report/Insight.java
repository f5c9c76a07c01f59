package org.roviec.server.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roviec.server.intake.Documents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What shows only when several papers are laid side by side. */
@Repository
class Insight {

  private static final int MOST_PASSAGES = 3_000;
  private static final int MOST_PAIRS = 40;
  private static final double LEAST = 0.15;
  private static final int MOST_LINES = 50;
  private static final int MOST_WEIGHING = 20_000;

  /** Documents whose directives lack something, with the mark on their filing line. */
  private static final String WITH_DRAFTER =
      """
      with d as (
        select d.id, d.type, d.symbol, d.issuer, d.issued_on, d.title, d.file_name,
          d.assignments, d.unclear,
          coalesce((
            select f.value -> 'typist_code' ->> 'text' from finding f
            where f.document_id = d.id and f.kind = 'RECIPIENT'
              and f.value -> 'typist_code' ->> 'text' is not null
            order by f.reading_id desc, f.ordinal limit 1), '') as drafter
        from document d where d.unclear > 0)
      """;

  private final JdbcClient jdbc;

  Insight(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A shortcoming as a document names it.
   *
   * @param origin of which province the document says it is
   */
  record Shortcoming(
      long documentId,
      String document,
      @Nullable LocalDate on,
      String quote,
      int start,
      int end,
      Origin origin) {}

  /**
   * A shortcoming that two documents name.
   *
   * @param score how much of the shorter clause stands in the other, in percent
   * @param sameProvince whether both documents name the same province; else one of them names none
   */
  record Return(
      Shortcoming earlier,
      Shortcoming later,
      int score,
      List<String> shared,
      boolean sameProvince) {
    Return {
      shared = List.copyOf(shared);
    }

    /** A passage of the two with the shared words marked. */
    public List<Likeness.Piece> marked(Shortcoming side) {
      return Likeness.marked(side.quote(), shared);
    }
  }

  /** Shortcomings that return from one paper of a province to another, the most alike first. */
  @Transactional(readOnly = true)
  public List<Return> returns() {
    List<Shortcoming> all =
        jdbc.sql(
                """
                select f.document_id, d.type, d.symbol, d.issuer, d.issued_on, d.title, d.file_name,
                  f.quote, f.start_offset, f.end_offset,
                  h.value -> 'province' ->> 'value' as province,
                  h.value -> 'issue_place' ->> 'value' as place,
                  h.value -> 'term' ->> 'value' as term,
                  h.value -> 'congress' ->> 'value' as congress
                from finding f join document d on d.id = f.document_id
                left join finding h on h.reading_id = f.reading_id and h.kind = 'DOCUMENT'
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
                    row.getLong("document_id"),
                    Documents.called(row).brief(),
                    row.getObject("issued_on", LocalDate.class),
                    row.getString("quote"),
                    row.getInt("start_offset"),
                    row.getInt("end_offset"),
                    Origin.of(
                        row.getString("province"),
                        row.getString("place"),
                        row.getString("term"),
                        row.getString("congress"))))
            .list();
    return all.isEmpty()
        ? List.of()
        : new Likeness(weighing())
                .pairs(
                    all.stream().map(Shortcoming::quote).toList(),
                    (one, other) -> compares(all.get(one), all.get(other)),
                    LEAST,
                    MOST_PAIRS)
                .stream()
                .map(pair -> returned(all.get(pair.first()), all.get(pair.second()), pair))
                .toList();
  }

  private static boolean compares(Shortcoming one, Shortcoming other) {
    return one.documentId() != other.documentId() && one.origin().mayBe(other.origin());
  }

  private static Return returned(Shortcoming one, Shortcoming other, Likeness.Pair pair) {
    return new Return(
        one,
        other,
        (int) Math.round(100 * pair.score()),
        pair.shared(),
        one.origin().isKnownAs(other.origin()));
  }

  /** What documents say altogether, by which words are weighed: common ones prove nothing. */
  private List<String> weighing() {
    return jdbc.sql(
            """
            select quote from finding where kind in ('ASSESSMENT', 'ASSIGNMENT')
            order by id desc limit :most
            """)
        .param("most", MOST_WEIGHING)
        .query(String.class)
        .list();
  }

  /**
   * A document with directives that cannot be followed up.
   *
   * @param drafter mark of whoever drafted it, as it stands on the filing line; empty if none
   */
  record Unclear(
      long documentId,
      String document,
      String issuer,
      String drafter,
      int assignments,
      int unclear) {}

  /** What the documents of one issuer with one drafter's mark lack. */
  record Drafter(String issuer, String drafter, int documents, int assignments, int unclear) {}

  /** Documents whose directives lack a doer or a time, the most first. */
  @Transactional(readOnly = true)
  public List<Unclear> unclear() {
    return jdbc.sql(WITH_DRAFTER + "select * from d order by unclear desc, id desc limit :most")
        .param("most", MOST_LINES)
        .query((row, _) ->
            new Unclear(
                row.getLong("id"),
                Documents.called(row).brief(),
                Objects.requireNonNullElse(row.getString("issuer"), ""),
                row.getString("drafter"),
                row.getInt("assignments"),
                row.getInt("unclear")))
        .list();
  }

  /** The same by issuer and drafter's mark, as far as papers bear one. */
  @Transactional(readOnly = true)
  public List<Drafter> drafters() {
    return jdbc.sql(
            WITH_DRAFTER
                + """
                select coalesce(issuer, ''), drafter, count(*), sum(assignments), sum(unclear) as lacking from d
                where drafter <> '' group by 1, 2 order by lacking desc, 1, 2 limit :most
                """)
        .param("most", MOST_LINES)
        .query((row, _) ->
            new Drafter(
                row.getString(1), row.getString(2), row.getInt(3), row.getInt(4), row.getInt(5)))
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
