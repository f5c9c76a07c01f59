package org.roviec.server.register.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.audit.AuditLog;
import org.roviec.server.directory.Organizations;
import org.roviec.server.directory.TestHomes;
import org.roviec.server.register.Cause;
import org.roviec.server.register.DueWords;
import org.roviec.server.register.Fixtures;
import org.roviec.server.register.PartyRole;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Register;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskParty;
import org.roviec.server.register.TaskState;
import org.roviec.server.sheet.Fault;
import org.roviec.server.sheet.SheetDrafts;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@SuppressWarnings("StringConcatToTextBlock") // tabs do not show in text blocks
class SheetTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @Autowired private Register register;
  @Autowired private Importer importer;
  @Autowired private Drafts drafts;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;
  @Autowired private DueWords dueWords;
  @Autowired private Organizations organizations;
  @Autowired private AuditLog log;

  private final SheetReader reader = new SheetReader();

  @Test
  @DisplayName("tải ra rồi nhập lại: không có gì thay đổi")
  void roundTrip() throws Exception {
    Cause clerk = Cause.by("Hạnh");
    List<Task> tasks =
        List.of(
            register.open(Fixtures.uglyTask(), clerk),
            register.open(Fixtures.officeTask("=1+1 không phải công thức", TODAY), clerk));
    Sheet.Rows rows = rows(reader.workbook(workbook(tasks)));
    assertThat(rows.unknown()).isEmpty();
    Import judged = importer.judge(rows, TODAY);
    assertThat(judged.isSound()).isTrue();
    assertThat(judged.changes()).isZero();
    assertThat(judged.same()).isEqualTo(2);
    assertThat(judged.rows()).extracting(Import.Row::does).containsOnly("import.row.same");
    List<Task> after = importer.take(kept(rows), "Hạnh", Set.of());
    assertThat(after.stream().map(TaskState::of))
        .isEqualTo(tasks.stream().map(TaskState::of).toList());
    assertThat(after).extracting(Task::version).containsOnly(0);
  }

  private byte[] workbook(List<Task> tasks) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SheetWriter sheet = new SheetWriter(TODAY)) {
      sheet.add(tasks, register.conditionsOf(tasks));
      sheet.writeTo(out);
    }
    return out.toByteArray();
  }

  private static Sheet.Rows rows(Sheet sheet) {
    assertThat(sheet).isInstanceOf(Sheet.Rows.class);
    return (Sheet.Rows) sheet;
  }

  private SheetDrafts.Draft<Sheet.Rows> kept(Sheet.Rows rows) {
    UUID id = drafts.keep(rows, "sổ.xlsx", "hanh", clock.instant());
    return drafts.find(id, "hanh").orElseThrow();
  }

  @Test
  @DisplayName("bảng của nơi khác: cột gọi tên khác, thứ tự khác, có dòng tiêu đề phía trên")
  void understandsOtherSheets() {
    String pasted =
        "SỔ THEO DÕI NHIỆM VỤ\n\nTT\tChủ trì\tNhiệm vụ\tThời gian hoàn thành\tTiến độ khác\n"
            + "1\tVăn phòng Tỉnh ủy\t\"Tham mưu kế hoạch;\nbáo cáo kết quả\"\tQuý I/2027\tx\n"
            + "2\t\tRà soát\t\t\n";
    Sheet.Rows rows = rows(reader.pasted(pasted));
    assertThat(rows.unknown()).containsExactly("Tiến độ khác");
    Import judged = importer.judge(rows, TODAY);
    assertThat(judged.isSound()).isTrue();
    assertThat(judged.rows().get(1).at(Column.LEAD)).isNotEmpty();
    List<Task> tasks = importer.take(kept(rows), "Hạnh", Set.of());
    assertThat(tasks.getFirst().work()).isEqualTo("Tham mưu kế hoạch;\nbáo cáo kết quả");
    assertThat(tasks.getFirst().deadline().day()).isEqualTo(LocalDate.of(2027, 3, 31));
    assertThat(tasks.getLast().deadline().day()).isNull();
    assertThat(tasks.getLast().in(PartyRole.LEAD)).isEmpty();
  }

  @Test
  @DisplayName("“Hoàn thành” trong bảng của việc chưa ai báo cáo là báo cáo, không phải xác nhận")
  void reportsWhatNobodyReported() {
    Task running = register.open(Fixtures.officeTask("Đang làm", TODAY), Cause.by("Hạnh"));
    Task waiting = register.open(Fixtures.officeTask("Đã báo cáo", TODAY), Cause.by("Hạnh"));
    register.move(
        waiting.id(), 0, Progress.AWAITING_CONFIRMATION, TODAY.minusDays(2), Cause.by("Cơ quan"));
    String pasted =
        "Mã nhiệm vụ\tNội dung nhiệm vụ\tTrạng thái\tNgày hoàn thành\n"
            + running.code()
            + "\tĐang làm\tHoàn thành\t20/11/2026\n"
            + waiting.code()
            + "\tĐã báo cáo\tHoàn thành\t20/11/2026\n";
    Sheet.Rows rows = rows(reader.pasted(pasted));
    Import judged = importer.judge(rows, TODAY);
    assertThat(judged.isSound()).isTrue();
    assertThat(judged.rows().getFirst().at(Column.PROGRESS))
        .extracting(Fault::message)
        .containsExactly("import.done.reported");
    assertThat(judged.rows().getLast().at(Column.PROGRESS)).isEmpty();
    assertThat(importer.confirmed(rows)).extracting(Task::id).containsExactly(waiting.id());
    assertThat(importer.take(kept(rows), "Hạnh", Set.of()))
        .extracting(Task::progress)
        .containsExactly(Progress.AWAITING_CONFIRMATION, Progress.DONE);
  }

  @Test
  @DisplayName("dòng mới đã hoàn thành: phải có ngày; thiếu sản phẩm, không qua xác nhận thì báo")
  void warnsOfWhatComesInDone() {
    Sheet.Rows rows =
        rows(
            reader.pasted(
                "Nội dung nhiệm vụ\tSản phẩm\tTrạng thái\tNgày hoàn thành\n"
                    + "Đủ cả\tBáo cáo 12-BC/TU\tHoàn thành\t01/11/2026\n"
                    + "Thiếu sản phẩm\t\tHoàn thành\t01/11/2026\n"
                    + "Chờ xác nhận\t\tChờ xác nhận\t\n"
                    + "Đang làm\t\tĐang thực hiện\t\n"));
    Import judged = importer.judge(rows, TODAY);
    assertThat(judged.isSound()).isTrue();
    assertThat(judged.done()).isEqualTo(2);
    assertThat(judged.rows())
        .extracting(row ->
            row.faults().stream()
                .filter(fault -> fault.column() != Column.LEAD)
                .map(Fault::message)
                .toList())
        .containsExactly(
            List.of("import.done.unconfirmed"),
            List.of("import.done.unconfirmed", "import.product.missing"),
            List.of("import.reported.today"),
            List.of());
    Import without =
        importer.judge(
            rows(reader.pasted("Nội dung nhiệm vụ\tTrạng thái\nViệc\tHoàn thành\n")), TODAY);
    assertThat(without.isSound()).isFalse();
    assertThat(without.rows().getFirst().besides(List.of(Column.WORK, Column.PROGRESS)))
        .extracting(Fault::message)
        .contains("import.completed.missing");
  }

  @Test
  @DisplayName("tên thiếu tỉnh: đề xuất cơ quan của tỉnh mình, chỉ gắn khi người dùng đồng ý")
  void proposesBodiesOfTheOwnProvince() {
    Importer atHome =
        new Importer(
            register,
            dueWords,
            Fixtures.bodies(organizations, TestHomes.of("08")),
            drafts,
            log,
            clock);
    String pasted =
        "Nội dung nhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\n"
            + "Việc một\tSở Nội vụ\tVăn phòng Chính phủ\n"
            + "Việc hai\tSở Nội vụ\tSở Tài chính tỉnh Tuyên Quang; Hội không có thật\n";
    Sheet.Rows rows = rows(reader.pasted(pasted));
    Import judged = atHome.judge(rows, TODAY);
    assertThat(judged.isSound()).isTrue();
    assertThat(judged.guesses())
        .containsExactly(new Import.Guess("Sở Nội vụ", "Sở Nội vụ tỉnh Tuyên Quang", 2));
    assertThat(judged.rows().getLast().faults())
        .extracting(Fault::message)
        .containsExactlyInAnyOrder("import.body.guessed", "import.body.unknown");
    assertThat(importer.judge(rows, TODAY).rows().getFirst().at(Column.LEAD))
        .extracting(Fault::message)
        .containsExactly("import.body.several");
    Task left = atHome.take(kept(rows), "Hạnh", Set.of()).getFirst();
    assertThat(left.in(PartyRole.LEAD))
        .containsExactly(new TaskParty(PartyRole.LEAD, "Sở Nội vụ", null, null));
    assertThat(left.in(PartyRole.COOPERATING).getFirst().organizationId()).isNotNull();
    Task agreed = atHome.take(kept(rows), "Hạnh", Set.of("Sở Nội vụ")).getFirst();
    assertThat(agreed.in(PartyRole.LEAD).getFirst().asWritten()).isEqualTo("Sở Nội vụ");
    assertThat(agreed.in(PartyRole.LEAD).getFirst().organizationId())
        .isEqualTo(
            jdbc.sql("select id from organization where code = 'tuyen-quang/so-noi-vu'")
                .query(Long.class)
                .single());
  }

  @Test
  @DisplayName("có lỗi thì không dòng nào được ghi, và mỗi ô sai được chỉ ra")
  void refusesFaultyRows() {
    String pasted =
        "Mã nhiệm vụ\tNội dung nhiệm vụ\tTrạng thái\tNgày hoàn thành\n"
            + "NV-2020-99999\tViệc\t\t\n"
            + "\tViệc\tXong rồi\t\n"
            + "\tViệc\tHoàn thành\t\n"
            + "\tViệc\tHoàn thành\t01/01/2199\n"
            + "\t\tĐang thực hiện\t\n";
    Sheet.Rows rows = rows(reader.pasted(pasted));
    Import judged = importer.judge(rows, TODAY);
    assertThat(judged.faulty()).isEqualTo(5);
    assertThat(
            judged.rows().stream()
                .map(r ->
                    r.faults().stream()
                        .filter(Fault::error)
                        .map(Fault::message)
                        .findFirst()
                        .orElse("")))
        .containsExactly(
            "import.code.unknown",
            "import.progress.unknown",
            "import.completed.missing",
            "import.day.future",
            "import.work.missing");
    long before = jdbc.sql("select count(*) from task").query(Long.class).single();
    SheetDrafts.Draft<Sheet.Rows> draft = kept(rows);
    org.assertj.core.api.Assertions.assertThatIllegalStateException()
        .isThrownBy(() -> importer.take(draft, "Hạnh", Set.of()));
    assertThat(jdbc.sql("select count(*) from task").query(Long.class).single()).isEqualTo(before);
  }

  @Test
  @DisplayName("4.000 dòng vào sổ một lần, và chỉ một lần dù bấm lại")
  void takesManyRowsOnce() {
    String pasted =
        "Nội dung nhiệm vụ\tCơ quan chủ trì\tThời hạn\tTrạng thái\tNgày hoàn thành\n"
            + IntStream.range(0, 4_000)
                .mapToObj(i ->
                    "Việc "
                        + i
                        + "\tSở Tài chính\t30/12/2026\t"
                        + (i % 2 == 0 ? "Hoàn thành\t01/11/2026" : "\t"))
                .collect(Collectors.joining("\n"));
    SheetDrafts.Draft<Sheet.Rows> draft = kept(rows(reader.pasted(pasted)));
    List<Task> tasks = importer.take(draft, "Hạnh", Set.of());
    assertThat(tasks).hasSize(4_000);
    assertThat(tasks.stream().filter(t -> t.progress() == Progress.DONE)).hasSize(2_000);
    org.assertj.core.api.Assertions.assertThatIllegalStateException()
        .isThrownBy(() -> importer.take(draft, "Hạnh", Set.of()));
  }

  @Test
  @DisplayName("tệp không phải bảng tính, hỏng, quá dài: nói rõ, không ném lỗi")
  void saysWhatIsWrongWithAFile() {
    assertThat(reader.workbook("không phải Excel".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Sheet.Unreadable.class);
    assertThat(reader.workbook(new byte[0])).isInstanceOf(Sheet.Unreadable.class);
    assertThat(reader.pasted("a\tb\nc\td")).isInstanceOf(Sheet.NoHead.class);
    assertThat(reader.pasted("Nội dung\n" + "x\n".repeat(SheetReader.MOST + 1)))
        .isInstanceOf(Sheet.TooLong.class);
  }
}
