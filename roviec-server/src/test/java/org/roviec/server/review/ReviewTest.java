package org.roviec.server.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.access.Role;
import org.roviec.server.intake.Documents;
import org.roviec.server.intake.FindingKind;
import org.roviec.server.intake.ReviewState;
import org.roviec.server.intake.StoredReading;
import org.roviec.server.intake.TestDocuments;
import org.roviec.server.review.ReviewDesk.Choice;
import org.roviec.server.testing.People;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ServerTest
class ReviewTest {

  private static final Reviewer LAN = new Reviewer("lan", "Nguyễn Thị Lan");
  private static final Reviewer NAM = new Reviewer("nam", "Trần Văn Nam");
  private static final JsonMapper JSON = new JsonMapper();

  @Autowired private ApplicationContext app;
  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @Autowired private ReviewDesk desk;
  @Autowired private Sheets sheets;
  @Autowired private Reviews reviews;
  @Autowired private Additions additions;
  @Autowired private Documents documents;

  private long id;

  @BeforeEach
  void startAfresh() {
    id = TestDocuments.read(app, "seed3.txt", TestDocuments.seed(3));
    desk.reopen(id, LAN);
    jdbc.sql("delete from verdict where document_id = ?").param(id).update();
  }

  private Card assignment(int number) {
    return sheets.of(id).cards().stream()
        .filter(card -> card.kind() == FindingKind.ASSIGNMENT)
        .skip(number)
        .findFirst()
        .orElseThrow();
  }

  private Card card(String anchor) {
    return sheets.of(id).card(anchor).orElseThrow();
  }

  private static ObjectNode terms(Card card) {
    return (ObjectNode) JSON.readTree(TermsJson.write(card.terms()));
  }

  /** What a person made of the terms, whatever they were. */
  private static Correction as(JsonNode sent) {
    return (kind, _) -> TermsJson.read(kind, sent);
  }

  @Test
  @DisplayName("xác nhận như máy đọc: đi vào phần đã duyệt, phát hiện gốc không đổi")
  void confirmsAsProposed() {
    Card card = assignment(0);
    desk.decide(id, card.anchor(), 0, Choice.ACCEPT, null, LAN);
    assertThat(card(card.anchor()).verdict())
        .satisfies(verdict -> {
          assertThat(verdict).isNotNull();
          assertThat(verdict.ruling()).isEqualTo(Verdict.Ruling.CONFIRMED);
          assertThat(verdict.by()).isEqualTo("Nguyễn Thị Lan");
        });
    assertThat(card(card.anchor()).finding()).isEqualTo(card.finding());
    ConfirmedAssignment confirmed = reviews.confirmedOf(id).assignments().getFirst();
    assertThat(confirmed.work()).isEqualTo(card.quote());
    assertThat(confirmed.due().date()).isEqualTo("2022-12-31");
    assertThat(confirmed.place().section()).isEqualTo("I, 2");
  }

  @Test
  @DisplayName("trả lời \"Ai chủ trì? Hạn nào?\" thành bản sửa và khép chỗ hỏi")
  void answersBecomeCorrections() {
    Card card =
        sheets.of(id).cards().stream()
            .filter(one -> one.questions().contains(Gap.TIME) && one.questions().contains(Gap.WHO))
            .findFirst()
            .orElseGet(() ->
                sheets.of(id).cards().stream()
                    .filter(one -> one.questions().contains(Gap.TIME))
                    .findFirst()
                    .orElseThrow());
    int questions = sheets.of(id).progress().questions();
    ObjectNode sent = terms(card);
    sent.withArray("leads")
        .removeAll()
        .addObject()
        .put("asWritten", "Văn phòng Tỉnh ủy")
        .put("collective", false);
    sent.putObject("due")
        .put("words", "")
        .put("kind", "DATE")
        .put("date", "2022-09-30")
        .put("exclusive", true);
    desk.decide(id, card.anchor(), 0, Choice.ACCEPT, as(sent), LAN);
    Card decided = card(card.anchor());
    assertThat(Objects.requireNonNull(decided.verdict()).ruling())
        .isEqualTo(Verdict.Ruling.CORRECTED);
    assertThat(decided.questions()).isEmpty();
    assertThat(decided.assignment().gaps()).doesNotContain(Gap.WHO, Gap.TIME, Gap.RESPONSIBILITY);
    assertThat(sheets.of(id).progress().questions()).isLessThan(questions);
  }

  @Test
  @DisplayName("nói rõ \"không hạn\" cũng là trả lời")
  void noTimeLimitIsAnAnswer() {
    Card card =
        sheets.of(id).cards().stream()
            .filter(one -> one.questions().contains(Gap.TIME))
            .findFirst()
            .orElseThrow();
    ObjectNode sent = terms(card);
    sent.putObject("due").put("words", "không hạn").put("kind", "NONE").put("exclusive", false);
    desk.decide(id, card.anchor(), 0, Choice.ACCEPT, as(sent), LAN);
    assertThat(card(card.anchor()).questions()).doesNotContain(Gap.TIME);
    assertThat(card(card.anchor()).assignment().gaps()).doesNotContain(Gap.TIME);
  }

  @Test
  @DisplayName("hai người cùng duyệt một chỗ: người sau được báo, thấy quyết định của người trước")
  void tellsTheSecondReviewer() throws Exception {
    Card card = assignment(1);
    desk.decide(id, card.anchor(), 0, Choice.REJECT, null, NAM);
    assertThatThrownBy(() -> desk.decide(id, card.anchor(), 0, Choice.ACCEPT, null, LAN))
        .isInstanceOf(Conflict.class);
    mvc.perform(
            post("/duyet/" + id + "/phan-quyet")
                .with(people.as(Role.COORDINATOR))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    "{\"anchor\":\"" + card.anchor() + "\",\"version\":0,\"choice\":\"ACCEPT\"}"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Trần Văn Nam")))
        .andExpect(content().string(containsString("Người khác vừa quyết định")));
    assertThat(card(card.anchor()).isRejected()).isTrue();
    desk.decide(id, card.anchor(), 1, Choice.ACCEPT, null, LAN);
    assertThat(card(card.anchor()).version()).isEqualTo(2);
  }

  @Test
  @DisplayName("nhiều người bấm cùng lúc: đúng một quyết định thắng, không quyết định nào mất")
  void onlyOneOfManyWins() throws Exception {
    Card card = assignment(2);
    try (ExecutorService hands = Executors.newFixedThreadPool(4)) {
      Callable<Boolean> decide =
          () -> {
            try {
              desk.decide(id, card.anchor(), 0, Choice.ACCEPT, null, LAN);
              return true;
            } catch (Conflict tooLate) {
              return false;
            }
          };
      int won = 0;
      for (Future<Boolean> result : hands.invokeAll(List.of(decide, decide, decide, decide))) {
        won += result.get() ? 1 : 0;
      }
      assertThat(won).isOne();
    }
    assertThat(card(card.anchor()).version()).isOne();
  }

  @Test
  @DisplayName("các ô sửa không nằm sẵn trong trang; mở ra rồi lưu lại thì không gì đổi")
  void fieldsComeWhenTheyAreWanted() throws Exception {
    mvc.perform(get("/duyet/" + id).with(people.as(Role.COORDINATOR)))
        .andExpect(content().string(containsString("/duyet/" + id + "/sua?neo=")))
        .andExpect(content().string(not(containsString("name=\"work\""))));
    Map<FindingKind, List<Card>> kinds =
        sheets.of(id).cards().stream().collect(Collectors.groupingBy(Card::kind));
    assertThat(kinds).hasSizeGreaterThan(5);
    for (List<Card> some : kinds.values()) {
      for (Card card : some.subList(0, Math.min(4, some.size()))) {
        Element form = Objects.requireNonNull(Jsoup.parse(fields(card)).selectFirst("form.edit"));
        Map<String, String> sent = new HashMap<>();
        form.select("form.edit [name]").stream()
            .filter(field -> !field.attr("type").equals("checkbox") || field.hasAttr("checked"))
            .filter(field -> !field.tagName().equals("button"))
            .forEach(field -> sent.put(field.attr("name"), value(field)));
        assertThat(new Answers(sent, Map.of()).of(card.kind(), card.terms()))
            .as(card.kind() + " " + card.quote())
            .isEqualTo(TermsJson.read(card.kind(), TermsJson.tree(card.terms())));
      }
    }
  }

  private String fields(Card card) throws Exception {
    return mvc.perform(
            get("/duyet/" + id + "/sua")
                .param("neo", card.anchor())
                .header("HX-Request", "true")
                .with(people.as(Role.COORDINATOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("<html"))))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static String value(Element field) {
    Element chosen = field.selectFirst("option[selected]");
    return switch (field.tagName()) {
      case "textarea" -> field.wholeText();
      case "select" -> chosen == null ? field.select("option").attr("value") : chosen.attr("value");
      default -> field.val();
    };
  }

  @Test
  @DisplayName("không có JavaScript: sửa ở trang riêng; bản cũ không đè bản mới")
  void worksWithoutScripts() throws Exception {
    Card card = assignment(0);
    String page = "/duyet/" + id + "/sua";
    mvc.perform(get(page).param("neo", card.anchor()).with(people.as(Role.COORDINATOR)))
        .andExpect(content().string(containsString("name=\"work\"")))
        .andExpect(content().string(containsString("<nav")));
    mvc.perform(get(page).param("neo", "không có").with(people.as(Role.COORDINATOR)))
        .andExpect(status().isNotFound());
    for (Role role : List.of(Role.LEADER, Role.AGENCY, Role.INSPECTOR, Role.ADMINISTRATOR)) {
      mvc.perform(get(page).param("neo", card.anchor()).with(people.as(role)))
          .andExpect(status().isForbidden());
      mvc.perform(edited(card, 0, "Việc khác").with(people.as(role)).with(csrf()))
          .andExpect(status().isForbidden());
    }
    mvc.perform(edited(card, 0, " ").with(people.as(Role.COORDINATOR)).with(csrf()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("“Việc” đang trống")));
    mvc.perform(edited(card, 0, "Việc khác").with(people.as(Role.COORDINATOR)).with(csrf()))
        .andExpect(redirectedUrl("/duyet/" + id + "#c-" + card.anchor()));
    assertThat(card(card.anchor()).assignment().work()).isEqualTo("Việc khác");
    assertThat(card(card.anchor()).assignment().due()).isEqualTo(card.assignment().due());
    mvc.perform(edited(card, 0, "Việc cũ").with(people.as(Role.COORDINATOR)).with(csrf()))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Việc khác")));
    desk.close(id, LAN);
    mvc.perform(edited(card, 1, "Muộn").with(people.as(Role.COORDINATOR)).with(csrf()))
        .andExpect(status().isConflict());
    assertThat(card(card.anchor()).assignment().work()).isEqualTo("Việc khác");
  }

  private MockHttpServletRequestBuilder edited(Card card, int seen, String work) {
    return post("/duyet/" + id + "/sua")
        .param("anchor", card.anchor())
        .param("seen", Integer.toString(seen))
        .param("choice", "ACCEPT")
        .param("work", work);
  }

  @Test
  @DisplayName("số như người viết, cơ quan đã chọn, tên giữ nguyên cơ quan; sai thì nói")
  void laysFieldsOverTerms() {
    Terms.Figure figure =
        new Terms.Figure("GRDP", ">=", new BigDecimal("8.080"), null, "%", "TARGET", null, null);
    assertThat(
            answers(Map.of("value", "8,08", "valueMax", "1.234,5", "from", "2026-01-01"))
                .of(FindingKind.INDICATOR, figure))
        .isEqualTo(
            new Terms.Figure(
                "GRDP",
                ">=",
                new BigDecimal("8.080"),
                new BigDecimal("1234.5"),
                "%",
                "TARGET",
                LocalDate.of(2026, 1, 1),
                null));
    assertThatThrownBy(() -> answers(Map.of("value", "tám")).of(FindingKind.INDICATOR, figure))
        .isInstanceOf(InvalidTerms.class);
    Terms.Assignment task = assignment(0).assignment();
    String first = task.leads().getFirst().asWritten();
    boolean collective = task.leads().getFirst().collective();
    Terms.Assignment corrected =
        (Terms.Assignment)
            new Answers(
                    Map.of(
                        "party.leads." + first,
                        "7",
                        "leads",
                        first + "\r\nSở A.1\n\n",
                        "due.date",
                        "2027-02-03"),
                    Map.of("Sở A.1", 9L))
                .of(FindingKind.ASSIGNMENT, task.leaving(Set.of()));
    assertThat(corrected.leads())
        .containsExactly(new Party(first, 7L, collective), new Party("Sở A.1", 9L, false));
    assertThat(corrected.due().date()).isEqualTo("2027-02-03");
    assertThat(corrected.due().kind()).isEqualTo(DueKind.DATE);
  }

  private static Answers answers(Map<String, String> fields) {
    return new Answers(fields, Map.of());
  }

  @Test
  @DisplayName("bản bị mất dấu: thêm từ đoạn chọn thì lấy lời đã khôi phục, vị trí vẫn ở bản gốc")
  void addsRestoredWords() {
    long damaged = TestDocuments.read(app, "seed4.txt", TestDocuments.seed(4));
    Card found =
        sheets.of(damaged).cards().stream()
            .filter(card -> card.kind() == FindingKind.ASSIGNMENT)
            .filter(card -> Objects.requireNonNull(card.finding()).spans().size() == 1)
            .findFirst()
            .orElseThrow();
    StoredReading reading = sheets.of(damaged).reading();
    assertThat(reading.restored()).isTrue();
    assertThat(reading.quote(found.start(), found.end())).isNotEqualTo(found.quote());
    Act act = additions.add(damaged, FindingKind.ASSIGNMENT, found.start(), found.end(), LAN);
    Card added = sheets.of(damaged).card(act.anchors().iterator().next()).orElseThrow();
    assertThat(added.quote()).isEqualTo(found.quote());
    assertThat(added.assignment().work()).isEqualTo(found.quote());
    assertThat(added.start()).isEqualTo(found.start());
    assertThat(added.end()).isEqualTo(found.end());
    desk.undo(damaged, act.batch(), LAN);
  }

  @Test
  @DisplayName("hoàn tác trả lại như trước; quyết định cũ vẫn còn trong lịch sử")
  void undoes() {
    Card card = assignment(0);
    Act first = desk.decide(id, card.anchor(), 0, Choice.ACCEPT, null, LAN);
    Act second = desk.decide(id, card.anchor(), 1, Choice.REJECT, null, LAN);
    desk.undo(id, second.batch(), LAN);
    assertThat(card(card.anchor()).isAccepted()).isTrue();
    assertThatThrownBy(() -> desk.undo(id, first.batch(), LAN)).isInstanceOf(InvalidTerms.class);
    assertThat(
            jdbc.sql("select count(*) from verdict where anchor = ?")
                .param(card.anchor())
                .query(Long.class)
                .single())
        .isEqualTo(3);
  }

  @Test
  @DisplayName("thêm nhiệm vụ từ đoạn đã chọn, rồi hoàn tác thì mất")
  void addsFromASelection() {
    String text = sheets.of(id).reading().text();
    int start = text.indexOf("Giao Văn phòng Tỉnh ủy, Ủy ban Kiểm tra Tỉnh ủy");
    int end = text.indexOf("theo quy định.", start) + 14;
    Act act = additions.add(id, FindingKind.ASSIGNMENT, start, end, LAN);
    Card added = card(act.anchors().iterator().next());
    assertThat(added.assignment().work()).isEqualTo(text.substring(start, end));
    assertThat(added.assignment().leads())
        .extracting(Party::asWritten)
        .contains("Văn phòng Tỉnh ủy");
    assertThat(added.section()).isEqualTo("II");
    desk.undo(id, act.batch(), LAN);
    assertThat(sheets.of(id).card(added.anchor())).isEmpty();
    assertThatThrownBy(() -> additions.add(id, FindingKind.ASSIGNMENT, 5, 5, LAN))
        .isInstanceOf(InvalidTerms.class);
    assertThatThrownBy(() -> additions.add(id, FindingKind.ASSIGNMENT, -4, 9_999_999, LAN))
        .isInstanceOf(InvalidTerms.class);
  }

  @Test
  @DisplayName("tách rồi gộp: việc không mất, nhiệm vụ gốc được đánh dấu")
  void splitsAndMerges() {
    Card card = sheets.of(id).cards().stream().filter(Card::canSplit).findFirst().orElseThrow();
    int pieces = Objects.requireNonNull(card.finding()).value().path("parts").size();
    Act act = desk.split(id, card.anchor(), 0, LAN);
    assertThat(act.anchors()).hasSize(pieces + 1);
    assertThat(card(card.anchor()).isRejected()).isTrue();
    List<String> added = act.anchors().stream().filter(Added::is).toList();
    Act merged = desk.merge(id, added.get(0), 1, added.get(1), 1, LAN);
    String both =
        merged.anchors().stream().filter(a -> !added.contains(a)).findFirst().orElseThrow();
    assertThat(card(both).assignment().work())
        .contains(card(added.get(0)).assignment().work())
        .contains(card(added.get(1)).assignment().work());
    assertThat(reviews.confirmedOf(id).assignments()).hasSize(pieces - 1);
  }

  @Test
  @DisplayName("thể thức được sửa thì danh sách văn bản đổi theo")
  void correctsTheHeader() {
    Card header = card("DOCUMENT");
    ObjectNode sent = terms(header);
    sent.put("symbol", "12-KL/TU").put("issuedOn", "2022-07-15");
    desk.decide(id, "DOCUMENT", 0, Choice.ACCEPT, as(sent), LAN);
    assertThat(documents.find(id).orElseThrow().symbol()).isEqualTo("12-KL/TU");
    assertThat(documents.find(id).orElseThrow().issuedOn()).isEqualTo("2022-07-15");
  }

  @Test
  @DisplayName("nội dung gửi lên sai thì không lưu và nói vì sao")
  void refusesWhatMakesNoSense() throws Exception {
    Card card = assignment(0);
    ObjectNode noWork = terms(card).put("work", " ");
    ObjectNode noDay = terms(card);
    noDay.putObject("due").put("kind", "DATE").put("words", "").put("exclusive", false);
    for (JsonNode sent :
        List.of(noWork, noDay, JSON.readTree("{\"work\":1}"), JSON.readTree("[]"))) {
      assertThatThrownBy(() -> desk.decide(id, card.anchor(), 0, Choice.ACCEPT, as(sent), LAN))
          .isInstanceOf(InvalidTerms.class);
    }
    mvc.perform(
            post("/duyet/" + id + "/phan-quyet")
                .with(people.as(Role.COORDINATOR))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    "{\"anchor\":\""
                        + card.anchor()
                        + "\",\"version\":0,\"choice\":\"ACCEPT\",\"fields\":{\"work\":\" \"}}"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("“Việc” đang trống")));
    assertThat(card(card.anchor()).version()).isZero();
  }

  @Test
  @DisplayName("đóng duyệt: báo cho sổ, không sửa được nữa cho tới khi mở lại")
  void closes() throws Exception {
    Card card = assignment(0);
    desk.decide(id, card.anchor(), 0, Choice.ACCEPT, null, LAN);
    desk.close(id, LAN);
    assertThat(documents.find(id).orElseThrow().review()).isEqualTo(ReviewState.CLOSED);
    assertThatThrownBy(() -> desk.decide(id, card.anchor(), 1, Choice.REJECT, null, LAN))
        .isInstanceOf(ReviewIsClosed.class);
    assertThat(reviews.confirmedOf(id).closed()).isTrue();
    mvc.perform(get("/duyet/" + id).with(people.as(Role.COORDINATOR)))
        .andExpect(content().string(containsString("/so-theo-doi/mo/" + id)));
    desk.reopen(id, LAN);
    desk.decide(id, card.anchor(), 1, Choice.REJECT, null, LAN);
  }

  @Test
  @DisplayName("xác nhận cả loại trong một lần, hoàn tác một lần")
  void confirmsAKind() {
    Act act = desk.confirmAll(id, FindingKind.CITATION, LAN);
    assertThat(act.anchors()).hasSize(30);
    desk.undo(id, act.batch(), LAN);
    assertThat(sheets.of(id).cards())
        .filteredOn(one -> one.kind() == FindingKind.CITATION)
        .noneMatch(Card::hasVerdict);
  }

  @Test
  @DisplayName("thay đổi của người khác được trả về, chỉ những thẻ đã đổi")
  void tellsWhatOthersChanged() throws Exception {
    long before = sheets.of(id).latest();
    Card card = assignment(3);
    desk.decide(id, card.anchor(), 0, Choice.ACCEPT, null, NAM);
    assertThat(desk.changedSince(id, before)).containsExactly(card.anchor());
    mvc.perform(
            get("/duyet/" + id + "/thay-doi")
                .param("sau", Long.toString(before))
                .with(people.as(Role.COORDINATOR)))
        .andExpect(content().string(containsString("Trần Văn Nam")));
  }
}
