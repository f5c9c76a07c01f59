package org.roviec.server.directory;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes a difference to the tables, many rows at a time. */
@Component
class DirectoryWriter {

  private static final int BATCH = 500;

  private final JdbcTemplate jdbc;

  DirectoryWriter(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Fills the places of a statement from a row. */
  private interface Filler<T> {
    void fill(Places places, T row) throws SQLException;
  }

  void write(DirectoryDelta delta) {
    try {
      remove(delta.removed(), delta.added());
      add(delta.added());
      jdbc.execute("set constraints all immediate");
    } catch (DataIntegrityViolationException used) {
      throw new ChangeRefused("directory.refused.restedUpon");
    }
  }

  private void remove(DirectoryRows rows, DirectoryRows staying) {
    batch("delete from post where id = ?", rows.posts(), (p, post) -> p.text(post.id()));
    batch("delete from person where id = ?", rows.people(), (p, who) -> p.text(who.id()));
    batch("delete from body_group where id = ?", rows.groups(), (p, g) -> p.text(g.id()));
    batch(
        "delete from succession where predecessor = ? and successor = ? and kind = ?"
            + " and function = ?",
        rows.successions(),
        (p, s) ->
            p.text(s.predecessor().value())
                .text(s.successor().value())
                .text(s.kind().name())
                .text(s.function()));
    batch(
        "delete from organization_name where organization = ? and use = ? and text = ?"
            + " and valid_from = ?",
        rows.names(),
        (p, n) ->
            p.text(n.organization().value())
                .text(n.use().name())
                .text(n.text())
                .from(n.validity()));
    Set<OrganizationId> kept =
        staying.organizations().stream().map(Organization::id).collect(Collectors.toSet());
    batch(
        "delete from organization where code = ?",
        rows.organizations().stream().filter(o -> !kept.contains(o.id())).toList(),
        (p, o) -> p.text(o.id().value()));
  }

  private void add(DirectoryRows rows) {
    batch(
        """
        insert into organization
            (code, level, kind, system, parent, territory, valid_from, valid_to, mark, source)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (code) do update set level = excluded.level, kind = excluded.kind,
            system = excluded.system, parent = excluded.parent, territory = excluded.territory,
            valid_from = excluded.valid_from, valid_to = excluded.valid_to,
            mark = excluded.mark, source = excluded.source
        """,
        rows.organizations(),
        (p, o) ->
            p.text(o.id().value())
                .text(o.level().name())
                .text(o.kind().name())
                .text(o.system().name())
                .text(o.parent() == null ? null : o.parent().value())
                .text(o.territory() == null ? null : o.territory().value())
                .from(o.validity())
                .day(o.validity().to())
                .provenance(o.provenance()));
    batch(
        "insert into organization_name values (?, ?, ?, ?, ?, ?, ?)",
        rows.names(),
        (p, n) ->
            p.text(n.organization().value())
                .text(n.use().name())
                .text(n.text())
                .from(n.validity())
                .day(n.validity().to())
                .provenance(n.provenance()));
    batch(
        "insert into succession values (?, ?, ?, ?, ?, ?, ?, ?)",
        rows.successions(),
        (p, s) ->
            p.text(s.predecessor().value())
                .text(s.successor().value())
                .text(s.kind().name())
                .day(s.on())
                .text(s.function())
                .text(s.act())
                .provenance(s.provenance()));
    batch("insert into body_group values (?, ?, ?, ?, ?, ?, ?)", rows.groups(), this::group);
    batch(
        "insert into person values (?, ?)",
        rows.people(),
        (p, who) -> p.text(who.id()).text(who.name()));
    batch(
        "insert into post values (?, ?, ?, ?, ?, ?)",
        rows.posts(),
        (p, post) ->
            p.text(post.id())
                .text(post.person())
                .text(post.organization().value())
                .text(post.title())
                .from(post.validity())
                .day(post.validity().to()));
  }

  private void group(Places p, BodyGroup group) throws SQLException {
    BodyGroup.Rule rule = group.rule();
    p.text(group.id()).text(String.join("|", group.names()));
    p.flag(rule == null ? null : rule.countrywide());
    p.text(rule == null ? null : rule.level().name());
    p.text(
        rule == null
            ? null
            : rule.kinds().stream().map(Enum::name).sorted().collect(Collectors.joining("|")));
    p.text(rule == null || rule.system() == null ? null : rule.system().name());
    p.text(rule == null ? null : rule.opening());
  }

  private <T> void batch(String sql, List<T> rows, Filler<T> filler) {
    if (!rows.isEmpty()) {
      jdbc.batchUpdate(
          sql, rows, BATCH, (statement, row) -> filler.fill(new Places(statement), row));
    }
  }

  /** The places of a statement, filled one after the other. */
  private static final class Places {
    private final PreparedStatement statement;
    private int at;

    Places(PreparedStatement statement) {
      this.statement = statement;
    }

    Places text(@Nullable String value) throws SQLException {
      statement.setString(++at, value);
      return this;
    }

    Places flag(@Nullable Boolean value) throws SQLException {
      statement.setObject(++at, value, Types.BOOLEAN);
      return this;
    }

    Places from(Validity validity) throws SQLException {
      return day(validity.from() == null ? DirectoryTables.UNKNOWN : validity.from());
    }

    Places day(@Nullable LocalDate value) throws SQLException {
      statement.setObject(++at, value, Types.DATE);
      return this;
    }

    Places provenance(Provenance provenance) throws SQLException {
      return text(provenance.mark().name()).text(provenance.source());
    }
  }
}
