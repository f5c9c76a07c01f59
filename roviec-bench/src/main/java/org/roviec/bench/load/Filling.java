package org.roviec.bench.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roviec.text.Vietnamese;

/**
 * Three years of an office's work: the golden documents are handed in and read by the application
 * itself, then copied under numbers of their own; tasks take their words from what was read, their
 * bodies from the directory. The same seed gives the same data.
 */
final class Filling {

  private static final int YEARS = 3;
  private static final List<String> FIELDS =
      List.of(
          "Kinh tế",
          "Xây dựng Đảng",
          "Quốc phòng, an ninh",
          "Văn hóa, xã hội",
          "Nông nghiệp, môi trường",
          "Giao thông, xây dựng",
          "Giáo dục, đào tạo",
          "Y tế",
          "Chuyển đổi số",
          "Cải cách hành chính",
          "Nội chính",
          "Tài chính, ngân sách");
  private static final List<String> PRODUCTS =
      List.of("Báo cáo", "Kế hoạch", "Tờ trình", "Đề án", "Văn bản hướng dẫn", "Quyết định");
  private static final List<String> PLACES =
      List.of(
          "trên địa bàn tỉnh",
          "tại các xã, phường, đặc khu",
          "trong các khu công nghiệp",
          "vùng đồng bào dân tộc thiểu số",
          "dọc tuyến cao tốc",
          "ở các đơn vị sự nghiệp công lập",
          "tại các dự án trọng điểm",
          "trong hệ thống chính trị");

  private final Connection database;
  private final URI server;
  private final int tasks;
  private final Random random = new Random(20261121);
  private final LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh"));

  Filling(Connection database, URI server, int tasks) {
    this.database = database;
    this.server = server;
    this.tasks = tasks;
  }

  /** A body that leads or helps. */
  private record Body(long id, String name) {}

  /** A document that tasks rest on. */
  private record Paper(long id, String name, LocalDate day) {}

  /** A sentence that gives work. */
  private record Sentence(String quote, int start, int end) {}

  void fill(int documents) throws IOException, SQLException, InterruptedException {
    if (number("select count(*) from task") > 0) {
      System.out.println("filled already: " + number("select count(*) from task") + " tasks");
      return;
    }
    long begun = System.nanoTime();
    handIn();
    copyDocuments(documents);
    database.setAutoCommit(false);
    List<Body> bodies = bodies();
    copyTasks(bodies, papers(), sentences());
    execute(
        "insert into role_grant (account_id, role, body_id, with_subordinates)"
            + " select id, 'AGENCY', "
            + bodies.get(3).id()
            + ", false from account"
            + " where username = 'coquan'");
    execute(
        "delete from role_grant g using account a where a.id = g.account_id"
            + " and a.username = 'coquan' and g.body_id is null");
    views();
    database.commit();
    database.setAutoCommit(true);
    execute("vacuum analyze");
    System.out.printf(
        "filled: %,d tasks, %,d documents, %,d parties, %,d events, %,d findings in %d s%n",
        number("select count(*) from task"),
        number("select count(*) from document"),
        number("select count(*) from task_party"),
        number("select count(*) from task_event"),
        number("select count(*) from finding"),
        (System.nanoTime() - begun) / 1_000_000_000);
  }

  private void handIn() throws IOException, InterruptedException, SQLException {
    Visitor clerk = Visitor.signedIn(server, "tonghop");
    List<Path> sources;
    Path golden = Path.of(System.getProperty("roviec.corpus", "roviec-corpus"), "golden");
    try (Stream<Path> files = Files.walk(golden, 2)) {
      sources =
          files.filter(f -> f.getFileName().toString().startsWith("source.")).sorted().toList();
    }
    for (Path source : sources) {
      String name = source.getFileName().toString().replace("source", "");
      clerk.upload(source, source.getName(source.getNameCount() - 2) + name);
    }
    for (int wait = 0; wait < 240; wait++) {
      if (number("select count(*) from document where state in ('WAITING', 'READING')") == 0) {
        return;
      }
      Thread.sleep(500);
    }
    throw new IOException("the documents were not read within two minutes");
  }

  private void copyDocuments(int wanted) throws SQLException {
    long having = number("select count(*) from document");
    execute(
        "create temporary table copied as select row_number() over () as n, d.id as origin,"
            + " nextval(pg_get_serial_sequence('document', 'id')) as id"
            + " from (select id, row_number() over (order by id) as place from document) d"
            + " join generate_series(0, "
            + (wanted - having - 1)
            + ") as s"
            + " on s % "
            + having
            + " = d.place - 1");
    execute(
        """
        insert into original_file (sha256, size, stored_at)
        select encode(sha256(('load' || n)::bytea), 'hex'), 1, now() from copied;
        insert into original_chunk (sha256, position, bytes)
        select encode(sha256(('load' || n)::bytea), 'hex'), 0, 'x' from copied;
        insert into document overriding system value
        select (jsonb_populate_record(d, jsonb_build_object(
            'id', c.id,
            'sha256', encode(sha256(('load' || c.n)::bytea), 'hex'),
            'file_name', 'van-ban-' || c.n || '.txt',
            'symbol', (1 + c.n %% 990) || regexp_replace(coalesce(d.symbol, '1-KL/TU'), '^[0-9]+', ''),
            'number', (1 + c.n %% 990)::text,
            'issued_on', current_date - ((c.n * 7919) %% %1$d)::int,
            'uploaded_at', now() - make_interval(days => ((c.n * 7919) %% %1$d)::int),
            'identity', 'load-' || c.n, 'text_hash', 'load-' || c.n,
            'duplicate_of', null, 'reissue_of', null,
            'review_state', case when c.n %% 40 = 0 then 'OPEN' else 'CLOSED' end,
            'search', d.search || ' van-ban-' || c.n))).*
        from copied c join document d on d.id = c.origin;
        insert into review (document_id, state, opened_at, closed_by, closed_at)
        select c.id, d.review_state, d.uploaded_at,
          case when d.review_state = 'CLOSED' then 'tonghop' end,
          case when d.review_state = 'CLOSED' then d.uploaded_at end
        from copied c join document d on d.id = c.id;
        insert into reading (document_id, engine, made_at, text, records, passages, pages, restored,
          confidence)
        select c.id, r.engine, now(), r.text, r.records, r.passages, r.pages, r.restored, r.confidence
        from copied c join reading r on r.document_id = c.origin;
        insert into finding (reading_id, document_id, kind, ordinal, start_offset, end_offset, quote,
          section, confidence, rule, value, anchor)
        select r.id, c.id, f.kind, f.ordinal, f.start_offset, f.end_offset, f.quote, f.section,
          f.confidence, f.rule, f.value, f.anchor
        from copied c join reading r on r.document_id = c.id join finding f on f.document_id = c.origin;
        insert into document_event (document_id, at, by, kind, detail)
        select c.id, now(), 'tonghop', 'RECEIVED', 'UPLOAD' from copied c;
        drop table copied
        """
            .formatted(YEARS * 365));
  }

  /** Bodies of the home provinces, the provinces' own before those of communes. */
  private List<Body> bodies() throws SQLException {
    List<Body> bodies = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select o.id, min(n.text) from organization o
                join organization_name n on n.organization = o.code and n.use = 'OFFICIAL'
                where o.valid_to is null and n.valid_to is null and o.level = 'PROVINCE'
                  and o.kind in ('DEPARTMENT', 'COMMISSION', 'AGENCY', 'OFFICE', 'UNION', 'FORCE',
                    'PARTY_COMMITTEE', 'PEOPLES_COMMITTEE', 'COURT', 'INSTITUTION', 'FRONT',
                    'AFFILIATED_COMMITTEE', 'STANDING_COMMITTEE', 'ASSEMBLY')
                  and (o.code like 'lam-dong%' or o.code like 'tuyen-quang%'
                    or o.code like 'quang-ngai%')
                group by o.id order by md5(o.code)
                """)) {
      while (rows.next()) {
        bodies.add(new Body(rows.getLong(1), rows.getString(2)));
      }
    }
    if (bodies.size() < 60) {
      throw new IllegalStateException("only " + bodies.size() + " bodies in the directory");
    }
    return bodies;
  }

  private List<Paper> papers() throws SQLException {
    List<Paper> papers = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select id, coalesce(symbol, file_name), issued_on from document"
                    + " where issued_on > current_date - "
                    + YEARS * 366
                    + " order by issued_on")) {
      while (rows.next()) {
        papers.add(
            new Paper(rows.getLong(1), rows.getString(2), rows.getObject(3, LocalDate.class)));
      }
    }
    return papers;
  }

  private List<Sentence> sentences() throws SQLException {
    List<Sentence> sentences = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select distinct on (quote) quote, start_offset, end_offset from finding"
                    + " where kind = 'ASSIGNMENT' and length(quote) between 30 and 1500")) {
      while (rows.next()) {
        sentences.add(new Sentence(rows.getString(1), rows.getInt(2), rows.getInt(3)));
      }
    }
    return sentences;
  }

  private void copyTasks(List<Body> bodies, List<Paper> papers, List<Sentence> sentences)
      throws SQLException {
    List<PastTask> all = new ArrayList<>(tasks);
    int year = 0;
    int number = 0;
    for (int i = 0; i < tasks; i++) {
      Paper paper = papers.get((int) ((long) i * papers.size() / tasks));
      LocalDate opened = paper.day().plusDays(3 + random.nextInt(5));
      number = opened.getYear() > year ? 1 : number + 1;
      year = Math.max(year, opened.getYear());
      all.add(task(i + 1L, year, number, paper, opened, bodies, sentences));
    }
    try (Copy copy = new Copy(database, "task", PastTask.COLUMNS)) {
      for (PastTask task : all) {
        copy.add(task.row());
      }
    }
    try (Copy copy =
        new Copy(database, "task_party", "task_id, role, position, as_written, organization_id")) {
      for (PastTask task : all) {
        for (PastTask.Party party : task.parties()) {
          copy.add(task.id(), party.role(), party.position(), party.name(), party.body());
        }
      }
    }
    try (Copy copy = new Copy(database, "task_condition", "task_id, position, words")) {
      for (PastTask task : all) {
        if (task.id() % 7 == 0) {
          copy.add(task.id(), 0, "Bảo đảm tiến độ, chất lượng; không gây lãng phí nguồn lực.");
        }
      }
    }
    try (Copy copy = new Copy(database, "task_event", PastTask.EVENT_COLUMNS)) {
      for (PastTask task : all) {
        for (Object[] event : task.events()) {
          copy.add(event);
        }
      }
    }
    execute("select setval(pg_get_serial_sequence('task', 'id'), " + tasks + ")");
    execute(
        "insert into task_number (year, last) select year, max(number) from task group by year"
            + " on conflict (year) do update set last = excluded.last");
  }

  private PastTask task(
      long id,
      int year,
      int number,
      Paper paper,
      LocalDate opened,
      List<Body> bodies,
      List<Sentence> sentences) {
    Sentence sentence = sentences.get(random.nextInt(sentences.size()));
    String place = PLACES.get(random.nextInt(PLACES.size()));
    String quote = sentence.quote();
    String work = quote.replaceFirst("[.;,]*$", "") + " " + place + ", đợt " + (1 + id % 97);
    LocalDate due = random.nextInt(10) < 7 ? opened.plusDays(5 + random.nextInt(120)) : null;
    String kind = due != null ? "DATE" : List.of("RECURRING", "STANDING", "NONE").get((int) id % 3);
    PastTask.Stage stage = stage(opened, due);
    List<PastTask.Party> parties = parties(bodies);
    String code = "NV-%d-%05d".formatted(year, number);
    StringBuilder words = new StringBuilder(code).append(' ').append(work);
    String basis = paper.name() + ", " + day(paper.day());
    words.append(' ').append(basis);
    parties.forEach(party -> words.append(' ').append(party.name()));
    return new PastTask(
        id,
        year,
        number,
        work,
        random.nextBoolean() ? PRODUCTS.get(random.nextInt(PRODUCTS.size())) : null,
        FIELDS.get(skewed(FIELDS.size())),
        random.nextInt(20) == 0 ? "URGENT" : random.nextInt(8) == 0 ? "HIGH" : "NORMAL",
        paper.id(),
        sentence.start(),
        sentence.end(),
        quote,
        basis,
        due == null ? null : "trước ngày " + day(due.plusDays(1)),
        kind,
        due,
        stage,
        opened,
        parties,
        Vietnamese.bare(words));
  }

  private static String day(LocalDate day) {
    return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }

  /** The older a task, the likelier it is done; most on time. */
  private PastTask.Stage stage(LocalDate opened, @Nullable LocalDate due) {
    LocalDate expected = due == null ? opened.plusDays(90) : due;
    LocalDate end = expected.plusDays(random.nextInt(60) - 45);
    if (end.isBefore(opened)) {
      end = opened;
    }
    boolean slow = random.nextInt(30) == 0;
    if (end.isBefore(today) && !slow) {
      return random.nextInt(25) == 0
          ? new PastTask.Stage(
              List.of("DROPPED", "HANDED_OVER", "CANCELLED").get(random.nextInt(3)),
              null,
              null,
              moment(end))
          : new PastTask.Stage("DONE", end, end, moment(end));
    }
    LocalDate touched = opened.plusDays(random.nextInt(40));
    if (touched.isAfter(today)) {
      touched = today;
    }
    return switch (random.nextInt(10)) {
      case 0 -> new PastTask.Stage("AWAITING_CONFIRMATION", touched, null, moment(touched));
      case 1 -> new PastTask.Stage("PAUSED", null, null, moment(touched));
      case 2, 3, 4 -> new PastTask.Stage("NOT_STARTED", null, null, moment(touched));
      default -> new PastTask.Stage("IN_PROGRESS", null, null, moment(touched));
    };
  }

  private String moment(LocalDate day) {
    return day.atTime(1, 0).plusSeconds(random.nextInt(30_000)).atOffset(ZoneOffset.UTC).toString();
  }

  private List<PastTask.Party> parties(List<Body> bodies) {
    List<PastTask.Party> parties = new ArrayList<>();
    add(parties, "LEAD", 1, bodies);
    add(parties, "COOPERATING", random.nextInt(40) == 0 ? 12 : random.nextInt(4), bodies);
    add(parties, "MONITOR", random.nextInt(3) == 0 ? 1 : 0, bodies);
    add(parties, "SUBMIT_TO", random.nextInt(5) < 2 ? 1 : 0, bodies);
    return parties;
  }

  private void add(List<PastTask.Party> parties, String role, int count, List<Body> bodies) {
    for (int i = 0; i < count; i++) {
      Body body = bodies.get(skewed(bodies.size()));
      // one in fifty names is not settled to a body
      Long id = random.nextInt(50) == 0 ? null : Long.valueOf(body.id());
      parties.add(new PastTask.Party(role, parties.size(), body.name(), id));
    }
  }

  /** Few have much, many have little. */
  private int skewed(int size) {
    return (int) (size * Math.pow(random.nextDouble(), 2.2));
  }

  private void views() throws SQLException {
    execute(
        """
        insert into saved_view (account, list, name, query)
        select a, '/so-theo-doi', 'Chế độ xem ' || n, 'view=' || v || '&sort=' || s
        from unnest(array['tonghop', 'coquan', 'lanhdao']) a,
          (values (1, 'overdue', 'due'), (2, 'due_soon', '-due'), (3, 'open', '-updated'),
            (4, 'not_updated', 'code'), (5, 'all', '-code')) as w(n, v, s)
        on conflict do nothing
        """);
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
