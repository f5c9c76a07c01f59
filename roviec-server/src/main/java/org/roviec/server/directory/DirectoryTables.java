package org.roviec.server.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the directory from its tables as a whole. */
@Component
class DirectoryTables {

  /** Stands in the tables for "not known since when", which a key cannot hold as null. */
  static final LocalDate UNKNOWN = LocalDate.of(1, 1, 1);

  private final JdbcClient jdbc;
  private final DirectoryWriter writer;

  DirectoryTables(JdbcClient jdbc, DirectoryWriter writer) {
    this.jdbc = jdbc;
    this.writer = writer;
  }

  long version() {
    return jdbc.sql("select version from directory_state").query(Long.class).single();
  }

  /** Lets one change at a time through, on all instances. */
  void lock() {
    jdbc.sql("select version from directory_state for update").query(Long.class).single();
  }

  /**
   * The provinces the directory was made for, as the setting named them; empty before the first.
   */
  String homes() {
    return jdbc.sql("select homes from directory_state").query(String.class).single();
  }

  void homes(String homes) {
    jdbc.sql("update directory_state set homes = ?").param(homes).update();
  }

  /** Writes a difference and counts the version on. */
  void write(DirectoryDelta delta) {
    writer.write(delta);
    jdbc.sql("update directory_state set version = version + 1").update();
  }

  @Transactional(isolation = Isolation.REPEATABLE_READ)
  Directory read() {
    long version = version();
    Map<OrganizationId, Long> numbers = new HashMap<>();
    DirectoryRows rows =
        new DirectoryRows(
            organizations(numbers), names(), successions(), groups(), people(), posts());
    return Directory.of(version, rows, numbers);
  }

  private List<Organization> organizations(Map<OrganizationId, Long> numbers) {
    return jdbc.sql("select * from organization order by id")
        .query((row, n) -> {
          OrganizationId id = new OrganizationId(row.getString("code"));
          numbers.put(id, row.getLong("id"));
          return new Organization(
              id,
              Level.valueOf(row.getString("level")),
              OrganizationKind.valueOf(row.getString("kind")),
              PoliticalSystem.valueOf(row.getString("system")),
              id(row.getString("parent")),
              id(row.getString("territory")),
              validity(row),
              provenance(row));
        })
        .list();
  }

  private static @Nullable OrganizationId id(@Nullable String code) {
    return code == null ? null : new OrganizationId(code);
  }

  private static Validity validity(ResultSet row) throws SQLException {
    LocalDate from = row.getObject("valid_from", LocalDate.class);
    LocalDate to = row.getObject("valid_to", LocalDate.class);
    return new Validity(from.equals(UNKNOWN) ? null : from, to);
  }

  private static Provenance provenance(ResultSet row) throws SQLException {
    return new Provenance(Mark.valueOf(row.getString("mark")), row.getString("source"));
  }

  private List<OrganizationName> names() {
    return jdbc.sql("select * from organization_name order by organization, use desc, text")
        .query((row, n) ->
            new OrganizationName(
                new OrganizationId(row.getString("organization")),
                NameUse.valueOf(row.getString("use")),
                row.getString("text"),
                validity(row),
                provenance(row)))
        .list();
  }

  private List<Succession> successions() {
    return jdbc.sql("select * from succession order by happened_on, predecessor, successor")
        .query((row, n) ->
            new Succession(
                new OrganizationId(row.getString("predecessor")),
                new OrganizationId(row.getString("successor")),
                SuccessionKind.valueOf(row.getString("kind")),
                row.getObject("happened_on", LocalDate.class),
                row.getString("function"),
                row.getString("act"),
                provenance(row)))
        .list();
  }

  private List<BodyGroup> groups() {
    return jdbc.sql("select * from body_group order by id")
        .query((row, n) ->
            new BodyGroup(
                row.getString("id"), List.of(row.getString("names").split("\\|")), rule(row)))
        .list();
  }

  private static BodyGroup.@Nullable Rule rule(ResultSet row) throws SQLException {
    String level = row.getString("level");
    if (level == null) {
      return null;
    }
    String system = row.getString("system");
    return new BodyGroup.Rule(
        row.getBoolean("countrywide"),
        Level.valueOf(level),
        Arrays.stream(row.getString("kinds").split("\\|"))
            .map(OrganizationKind::valueOf)
            .collect(Collectors.toSet()),
        system == null ? null : PoliticalSystem.valueOf(system),
        row.getString("opening"));
  }

  private List<Person> people() {
    return jdbc.sql("select * from person order by name, id")
        .query((row, n) -> new Person(row.getString("id"), row.getString("name")))
        .list();
  }

  private List<Post> posts() {
    return jdbc.sql("select * from post order by title, id")
        .query((row, n) ->
            new Post(
                row.getString("id"),
                row.getString("person"),
                new OrganizationId(row.getString("organization")),
                row.getString("title"),
                validity(row)))
        .list();
  }
}
