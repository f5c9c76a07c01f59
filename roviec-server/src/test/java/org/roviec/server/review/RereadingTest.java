package org.roviec.server.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.intake.FindingKind;
import org.roviec.server.intake.Intake;
import org.roviec.server.intake.StoredFinding;
import org.roviec.server.intake.TestDocuments;
import org.roviec.server.review.ReviewDesk.Choice;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class RereadingTest {

  private static final Reviewer LAN = new Reviewer("lan", "Nguyễn Thị Lan");

  @Autowired private ApplicationContext app;
  @Autowired private JdbcClient jdbc;
  @Autowired private ReviewDesk desk;
  @Autowired private Sheets sheets;
  @Autowired private Additions additions;
  @Autowired private Intake intake;

  private long id;
  private Card decided;

  @BeforeEach
  void decideOne() {
    id = TestDocuments.read(app, "seed3.txt", TestDocuments.seed(3));
    jdbc.sql("delete from verdict where document_id = ?").param(id).update();
    TestDocuments.readAgain(app, id, findings -> findings);
    decided =
        sheets.of(id).cards().stream()
            .filter(card -> card.kind() == FindingKind.ASSIGNMENT)
            .skip(4)
            .findFirst()
            .orElseThrow();
    desk.decide(id, decided.anchor(), 0, Choice.ACCEPT, null, LAN);
  }

  @Test
  @DisplayName("máy đọc lại như cũ: mọi quyết định còn nguyên tại chỗ")
  void keepsDecisionsWithTheSameEngine() {
    intake.readAgain(id, "lan");
    TestDocuments.await(app, id);
    Card card = sheets.of(id).card(decided.anchor()).orElseThrow();
    assertThat(card.isAccepted()).isTrue();
    assertThat(card.detached()).isFalse();
    assertThat(card.finding()).isNotEqualTo(decided.finding());
    assertThat(sheets.of(id).progress().decided()).isOne();
  }

  @Test
  @DisplayName("máy mới cắt câu khác đi: quyết định chuyển sang phát hiện trùng chỗ nhiều nhất")
  void attachesByOverlap() {
    TestDocuments.readAgain(
        app, id, findings -> findings.stream().map(this::cutDifferently).toList());
    Sheet sheet = sheets.of(id);
    assertThat(sheet.card(decided.anchor())).isEmpty();
    Card moved = sheet.card("ASSIGNMENT-moi-1").orElseThrow();
    assertThat(moved.isAccepted()).isTrue();
    assertThat(moved.terms()).isEqualTo(decided.terms());
    assertThat(Objects.requireNonNull(moved.verdict()).by()).isEqualTo("Nguyễn Thị Lan");
    assertThat(sheet.progress().decided()).isOne();
  }

  private StoredFinding cutDifferently(StoredFinding finding) {
    if (!finding.anchor().equals(decided.anchor())) {
      return finding;
    }
    int end = finding.end() - (finding.end() - finding.start()) / 4;
    return new StoredFinding(
        0,
        0,
        finding.kind(),
        finding.ordinal(),
        finding.start(),
        end,
        finding.quote().substring(0, end - finding.start()),
        finding.section(),
        finding.confidence(),
        finding.rule(),
        finding.value(),
        "ASSIGNMENT-moi-1");
  }

  @Test
  @DisplayName("máy mới không thấy chỗ ấy nữa: quyết định vẫn hiện, được báo là không còn gắn")
  void showsWhatIsNotAttached() {
    TestDocuments.readAgain(
        app,
        id,
        findings -> findings.stream().filter(f -> f.kind() != FindingKind.ASSIGNMENT).toList());
    Card card = sheets.of(id).card(decided.anchor()).orElseThrow();
    assertThat(card.detached()).isTrue();
    assertThat(card.isAccepted()).isTrue();
    TestDocuments.readAgain(app, id, findings -> findings);
    assertThat(sheets.of(id).card(decided.anchor()).orElseThrow().detached()).isFalse();
  }

  @Test
  @DisplayName("điều người thêm tay theo sang bản đọc mới")
  void carriesAdditionsAlong() {
    String text = sheets.of(id).reading().text();
    int start = text.indexOf("Giao Ban cán sự đảng");
    Act act = additions.add(id, FindingKind.ASSIGNMENT, start, start + 60, LAN);
    TestDocuments.readAgain(app, id, List::copyOf);
    Card added = sheets.of(id).card(act.anchors().iterator().next()).orElseThrow();
    assertThat(added.detached()).isFalse();
    assertThat(added.start()).isEqualTo(start);
  }
}
