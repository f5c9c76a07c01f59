package org.roviec.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.roviec.server.testing.RunningServer;

/**
 * One installation that is killed four times, in order: at uploading, at reading (with its
 * database), at reviewing, at importing (with its database). What was acknowledged must be there.
 */
@Tag("processes")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledServerTest {

  private static final int ROWS = 4_000;
  private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
  private static final Pattern CARD =
      Pattern.compile("data-anchor=\"([^\"]+)\"\\s+data-version=\"(\\d+)\"");

  @TempDir private static Path folder;

  private static RunningServer server;
  private static RunningServer.Visitor clerk;

  /** Documents by the digest of their bytes, as the server acknowledged them. */
  private static final Map<String, Long> ACKNOWLEDGED = new ConcurrentHashMap<>();

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    server = new RunningServer(folder);
    server.start();
    clerk = server.visitor("tonghop");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  @Order(1)
  @DisplayName("bị giết giữa lúc tải lên: văn bản nào đã báo nhận thì còn nguyên từng byte")
  void whileUploading() throws Exception {
    AtomicInteger number = new AtomicInteger();
    try (ExecutorService senders = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 4; i++) {
        senders.execute(() -> upload(number));
      }
      await(() -> ACKNOWLEDGED.size() >= 8);
      server.kill();
    }
    assertThat(number.get()).as("some were under way").isGreaterThan(ACKNOWLEDGED.size());
    server.start();
    assertKept();
    assertThat(
            count(
                """
                select count(*) from original_file f where f.size <> (select coalesce(
                  sum(length(bytes)), 0) from original_chunk c where c.sha256 = f.sha256)
                """))
        .as("halves of files")
        .isZero();
    assertThat(
            count(
                "select count(*) from document d where not exists"
                    + " (select 1 from original_file f where f.sha256 = d.sha256)"))
        .isZero();
  }

  private static void upload(AtomicInteger number) {
    try {
      while (true) {
        byte[] paper = paper(number.incrementAndGet());
        HttpResponse<String> answer = clerk.send("/api/v1/documents", "file", "vb.txt", paper);
        Matcher id = ID.matcher(answer.body());
        if (answer.statusCode() == 201 && id.find()) {
          ACKNOWLEDGED.put(digest(paper), Long.valueOf(id.group(1)));
        }
      }
    } catch (IOException killed) {
      return;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** A paper of some length, so that more than one chunk is written. */
  private static byte[] paper(int number) {
    StringBuilder text = new StringBuilder();
    text.append("THÔNG BÁO số ").append(number).append("-TB/TU ngày 10/8/2026\n\n");
    for (int i = 1; i <= 400; i++) {
      text.append(i)
          .append(". Giao Sở Nội vụ rà soát nội dung ")
          .append(number * 1000 + i)
          .append(", báo cáo Ủy ban nhân dân tỉnh trước ngày 15/9/2026.\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void assertKept() throws Exception {
    for (Map.Entry<String, Long> each : ACKNOWLEDGED.entrySet()) {
      HttpResponse<byte[]> original = clerk.get("/van-ban/" + each.getValue() + "/goc");
      assertThat(original.statusCode()).isEqualTo(200);
      assertThat(digest(original.body())).isEqualTo(each.getKey());
    }
  }

  @Test
  @Order(2)
  @DisplayName("bị giết cùng cơ sở dữ liệu giữa lúc đọc: bật lại thì đọc nốt, không đọc dở dang")
  void whileReading() throws Exception {
    for (int seed = 1; seed <= 4; seed++) {
      byte[] paper = Files.readAllBytes(Path.of("../roviec-corpus/seeds/seed" + seed + ".txt"));
      HttpResponse<String> answer = clerk.send("/api/v1/documents", "file", "m" + seed, paper);
      Matcher id = ID.matcher(answer.body());
      assertThat(id.find()).as(answer.body()).isTrue();
      ACKNOWLEDGED.put(digest(paper), Long.valueOf(id.group(1)));
    }
    await(() -> count("select count(*) from document where state = 'READING'") > 0);
    server.kill();
    server.killDatabase();
    server.start();
    await(() -> count("select count(*) from document where state in ('WAITING', 'READING')") == 0);
    assertThat(count("select count(*) from document where state <> 'READ'")).isZero();
    assertThat(
            count(
                "select count(*) from document d where (select count(*) from reading r"
                    + " where r.document_id = d.id) <> 1"))
        .as("documents without just one reading")
        .isZero();
    assertKept();
  }

  @Test
  @Order(3)
  @DisplayName("bị giết giữa lúc duyệt: quyết định nào đã báo xong thì còn, số đã duyệt khớp")
  void whileReviewing() throws Exception {
    long document =
        count(
            "select document_id from finding where kind = 'ASSIGNMENT'"
                + " group by 1 order by count(*) desc, 1 limit 1");
    String page = new String(clerk.get("/duyet/" + document).body(), StandardCharsets.UTF_8);
    List<String> anchors = new ArrayList<>();
    Matcher cards = CARD.matcher(page);
    while (cards.find()) {
      anchors.add(cards.group(1));
    }
    assertThat(anchors).hasSizeGreaterThan(20);
    List<String> decided = java.util.Collections.synchronizedList(new ArrayList<>());
    Thread reviewer = new Thread(() -> decide(document, anchors, decided));
    reviewer.start();
    await(() -> decided.size() >= 6);
    server.kill();
    reviewer.join();
    assertThat(decided.size()).isLessThan(anchors.size());
    server.start();
    for (String anchor : decided) {
      assertThat(
              count(
                  "select count(*) from verdict where document_id = "
                      + document
                      + " and not superseded and anchor = '"
                      + anchor
                      + "'"))
          .as(anchor)
          .isEqualTo(1);
    }
    assertThat(count("select count(*) from verdict"))
        .isBetween((long) decided.size(), decided.size() + 1L);
    clerk.post(
        "/duyet/" + document + "/xac-nhan-loai",
        "application/json",
        BodyPublishers.ofString("{\"kind\":\"ASSIGNMENT\"}"));
    assertThat(count("select reviewed from document where id = " + document)).isPositive();
  }

  private static void decide(long document, List<String> anchors, List<String> decided) {
    try {
      for (String anchor : anchors) {
        HttpResponse<String> answer =
            clerk.post(
                "/duyet/" + document + "/phan-quyet",
                "application/json",
                BodyPublishers.ofString(
                    "{\"anchor\":\"%s\",\"version\":0,\"choice\":\"ACCEPT\"}".formatted(anchor)));
        if (answer.statusCode() == 200) {
          decided.add(anchor);
        }
      }
    } catch (IOException killed) {
      return;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  @Order(4)
  @DisplayName(
      "bị giết cùng cơ sở dữ liệu giữa lúc nhập 4.000 dòng Excel: vào đủ, hoặc không dòng nào")
  void whileImporting() throws Exception {
    HttpResponse<String> handedIn = clerk.send("/so-theo-doi/nhap", "file", "so.xlsx", sheet());
    String draft = handedIn.headers().firstValue("Location").orElseThrow();
    String path = draft.substring(draft.indexOf("/so-theo-doi"));
    Thread taker = new Thread(() -> take(path));
    taker.start();
    // the import writes its rows in one transaction, so others see it only by its lock
    await(() ->
        count(
                "select count(*) from pg_locks l join pg_class c on c.oid = l.relation"
                    + " where c.relname = 'task_party' and l.mode = 'RowExclusiveLock'")
            > 0);
    server.kill();
    server.killDatabase();
    taker.join();
    server.start();
    long found = count("select count(*) from task");
    assertThat(found).as("all or none").isIn(0L, (long) ROWS);
    assertThat(count("select count(*) from import_draft where taken_at is not null"))
        .isEqualTo(found == 0 ? 0 : 1);
    if (found == 0) {
      assertThat(count("select count(*) from task_event")).isZero();
      assertThat(take(path)).isEqualTo(302);
    }
    assertThat(take(path)).as("a second time").isEqualTo(404);
    assertThat(count("select count(*) from task")).isEqualTo(ROWS);
    assertThat(count("select max(number) - min(number) + 1 from task")).isEqualTo(ROWS);
    assertThat(count("select count(*) from task_event where kind = 'OPENED'")).isEqualTo(ROWS);
    assertThat(count("select count(*) from task_party where role = 'LEAD'")).isEqualTo(ROWS);
  }

  /** The status of taking the sheet in; 0 when the server went away. */
  private static int take(String path) {
    try {
      return clerk
          .post(path, "application/x-www-form-urlencoded", BodyPublishers.noBody())
          .statusCode();
    } catch (IOException killed) {
      return 0;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private static byte[] sheet() throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet("Sổ");
      List<String> head = List.of("Nội dung nhiệm vụ", "Cơ quan chủ trì", "Thời hạn", "Lưu ý");
      for (int i = 0; i <= ROWS; i++) {
        Row row = sheet.createRow(i);
        for (int k = 0; k < head.size(); k++) {
          row.createCell(k).setCellValue(i == 0 ? head.get(k) : cell(k, i));
        }
      }
      book.write(out);
      return out.toByteArray();
    }
  }

  private static String cell(int column, int row) {
    return switch (column) {
      case 0 -> "Rà soát, báo cáo nội dung số " + row;
      case 1 -> "Sở Nội vụ";
      case 2 -> "30/12/2026";
      default -> "Bảo đảm tiến độ";
    };
  }

  private static long count(String sql) {
    try (Connection connection = server.database();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (IOException | SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited a minute").isLessThan(until);
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
