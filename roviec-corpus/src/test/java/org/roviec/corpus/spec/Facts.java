package org.roviec.corpus.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roviec.Reading;
import org.roviec.assessment.Assessment;
import org.roviec.assignment.Assignment;
import org.roviec.citation.Citation;
import org.roviec.citation.DocumentKind;
import org.roviec.clarity.Clarity.Criterion;
import org.roviec.clarity.Clarity.Judgement;
import org.roviec.date.Timeframe;
import org.roviec.deadline.TimeExpression;
import org.roviec.decision.Decision;
import org.roviec.finding.Evidence;
import org.roviec.finding.Finding;
import org.roviec.header.Header;
import org.roviec.header.Stated;
import org.roviec.outline.Outline;
import org.roviec.outline.Section;
import org.roviec.project.Project;
import org.roviec.recipient.Recipient;
import org.roviec.target.Indicator;
import org.roviec.target.Tally;
import org.roviec.text.Span;

/** A reading in the words of the spec: findings of one kind, each as keys and values. */
final class Facts {

  /** What a key shows when there is nothing. */
  static final String NONE = "(không)";

  private final Reading reading;
  private final Span within;

  /** The facts of a reading whose evidence lies within a stretch of the source. */
  Facts(Reading reading, Span within) {
    this.reading = reading;
    this.within = within;
  }

  /** The findings of a kind, in reading order. */
  List<Map<String, String>> of(String kind) {
    return switch (kind) {
      case "giao-viec" -> findings(reading.assignments(), this::assignment);
      case "thoi-han" -> times();
      case "chi-tieu" -> findings(reading.indicators(), Facts::indicator);
      case "so-dem" -> findings(reading.tallies(), Facts::tally);
      case "vien-dan" -> findings(reading.citations(), this::citation);
      case "noi-nhan" -> findings(reading.recipients(), Facts::recipient);
      case "de-muc" -> sections();
      case "the-thuc" -> List.of(header(reading.header()));
      case "quyet-dinh" -> findings(reading.decisions(), Facts::decision);
      case "nhan-dinh" -> findings(reading.assessments(), Facts::assessment);
      case "du-an" -> findings(reading.projects(), Facts::project);
      default -> throw new IllegalArgumentException("no such kind of example: " + kind);
    };
  }

  private <T> List<Map<String, String>> findings(
      List<Finding<T>> all, Function<Finding<T>, Map<String, String>> facts) {
    return all.stream().filter(f -> isWithin(f.evidence())).map(facts).toList();
  }

  private boolean isWithin(Evidence evidence) {
    return within.start() <= evidence.start() && evidence.end() <= within.end();
  }

  private Map<String, String> assignment(Finding<Assignment> finding) {
    Assignment a = finding.value();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("chủ trì", quotes(a.owners(), b -> b.evidence().quote()));
    facts.put("phối hợp", quotes(a.coordinators(), b -> b.evidence().quote()));
    facts.put("trình", quotes(a.submitTo(), s -> s.to().evidence().quote()));
    facts.put("để", quotes(a.submitTo(), s -> s.act() == null ? NONE : s.act()));
    facts.put("việc", finding.evidence().quote());
    facts.put("từng việc", quotes(a.parts(), p -> p.evidence().quote()));
    facts.put("động từ", quotes(a.actions(), Evidence::quote));
    facts.put("sản phẩm", quotes(a.products(), p -> p.evidence().quote()));
    facts.put("thời gian", quotes(a.times(), Facts::time));
    facts.put("hạn cuối", a.due().to() == null ? NONE : a.due().to().toString());
    facts.put("cách giao", a.mode().name());
    facts.put("chủ thể", a.ownerSource().name());
    facts.put("lưu ý", quotes(a.conditions(), Evidence::quote));
    facts.put("viện dẫn", quotes(a.citations(), i -> act(reading.citations().get(i).value())));
    facts.put("bảng", a.fromTable() ? "có" : NONE);
    a.clarity().judgements().forEach((criterion, judgement) -> flag(facts, criterion, judgement));
    return facts;
  }

  private static void flag(Map<String, String> facts, Criterion criterion, Judgement judgement) {
    String name =
        switch (criterion) {
          case NGUOI -> "rõ người";
          case VIEC -> "rõ việc";
          case THOI_GIAN -> "rõ thời gian";
          case TRACH_NHIEM -> "rõ trách nhiệm";
          case SAN_PHAM -> "rõ sản phẩm";
          case THAM_QUYEN -> "rõ thẩm quyền";
        };
    String value =
        switch (judgement.flag()) {
          case RO -> "rõ";
          case CHUA_RO -> "chưa rõ";
          case THIEU -> "thiếu";
        };
    facts.put(name, value);
  }

  private List<Map<String, String>> times() {
    List<Map<String, String>> times = new ArrayList<>();
    for (Finding<Assignment> finding : reading.assignments()) {
      if (isWithin(finding.evidence())) {
        for (TimeExpression time : finding.value().times()) {
          times.add(Map.of("thời gian", time(time), "câu chữ", time.evidence().quote()));
        }
      }
    }
    return times;
  }

  private static String time(TimeExpression time) {
    return switch (time.kind()) {
      case DEADLINE -> bound(time) + " " + (time.to() == null ? "(chưa rõ năm)" : time.to());
      case PERIOD -> frame(time.from(), time.to());
      case TRIGGER -> "theo việc khác";
      case RECURRENCE -> "định kỳ";
    };
  }

  private static String bound(TimeExpression time) {
    if (time.bound() == null) {
      return "?";
    }
    return switch (time.bound()) {
      case BEFORE -> "trước";
      case ON_OR_BEFORE -> "chậm nhất";
      case WITHIN -> "trong kỳ đến";
    };
  }

  private static String frame(@Nullable Object from, @Nullable Object to) {
    return "từ " + (from == null ? "…" : from) + " đến " + (to == null ? "…" : to);
  }

  private static Map<String, String> indicator(Finding<Indicator> finding) {
    Indicator i = finding.value();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("tên", quote(i.name()));
    String range = i.valueMax() == null ? "" : " - " + i.valueMax().toPlainString();
    facts.put("trị số", i.value().toPlainString() + range);
    facts.put("đơn vị", or(i.unit()));
    facts.put("chia cho", or(i.per()));
    facts.put("so sánh", i.comparator());
    facts.put("cơ sở", quote(i.basis()));
    facts.put("loại cơ sở", i.basisType().name());
    facts.put("loại", i.kind().name());
    facts.put("chiều", i.direction().name());
    facts.put("kỳ", period(i.period()));
    return facts;
  }

  private static String period(@Nullable Timeframe frame) {
    return frame == null ? NONE : frame(frame.from(), frame.to());
  }

  private static Map<String, String> tally(Finding<Tally> finding) {
    Tally t = finding.value();
    Map<String, String> facts = new LinkedHashMap<>();
    String of = t.denominator() == null ? "" : "/" + t.denominator().toPlainString();
    facts.put("số đếm", t.numerator().toPlainString() + of);
    facts.put("đếm gì", t.what());
    facts.put("trạng thái", t.status().name());
    return facts;
  }

  private Map<String, String> citation(Finding<Citation> finding) {
    Citation c = finding.value();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("loại", c.kind().vietnamese());
    facts.put("số", or(c.symbol()));
    facts.put("ngày", c.date() == null ? NONE : c.date().toString());
    facts.put("cơ quan", quote(c.issuer()));
    facts.put("trích yếu", quote(c.title()));
    facts.put("kỳ họp", or(c.session()));
    facts.put("quan hệ", c.relation().name());
    facts.put("tình trạng", c.status().name());
    facts.put("câu chữ", finding.evidence().quote());
    facts.put(
        "nhắc lại", c.boundTo() < 0 ? NONE : act(reading.citations().get(c.boundTo()).value()));
    return facts;
  }

  private static String act(Citation citation) {
    return citation.symbol() != null ? citation.symbol() : citation.kind().vietnamese();
  }

  private static Map<String, String> recipient(Finding<Recipient> finding) {
    Recipient r = finding.value();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("nơi nhận", quotes(r.bodies(), b -> b.evidence().quote()));
    facts.put("để", r.purpose() == null ? NONE : r.purpose().name());
    facts.put("ký hiệu lưu", or(r.typistCode()));
    return facts;
  }

  private List<Map<String, String>> sections() {
    Outline outline = reading.outline();
    List<Map<String, String>> found = new ArrayList<>();
    int outermost = 0;
    for (Section section : outline.sections()) {
      Evidence number = section.numberEvidence();
      if (number == null || !isWithin(number)) {
        continue;
      }
      outermost = outermost == 0 ? section.depth() : outermost;
      Map<String, String> facts = new LinkedHashMap<>();
      facts.put("mục", or(section.numberNorm()));
      facts.put("cấp", Integer.toString(section.depth() - outermost + 1));
      facts.put("đề mục", quote(section.heading()));
      Section parent = section.parent() < 0 ? null : outline.sections().get(section.parent());
      facts.put("thuộc", parent == null ? NONE : or(parent.numberNorm()));
      facts.put("vai trò", section.role().name());
      found.add(facts);
    }
    return found;
  }

  private static Map<String, String> header(Header h) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("loại", stated(h.kind(), DocumentKind::vietnamese));
    facts.put("số", stated(h.number(), Object::toString));
    facts.put("số ký hiệu", stated(h.symbol(), Object::toString));
    facts.put("địa danh", stated(h.issuePlace(), Object::toString));
    facts.put("ngày ban hành", stated(h.issueDate(), Object::toString));
    facts.put("ngày họp", stated(h.eventDate(), Object::toString));
    facts.put("cơ quan ban hành", stated(h.issuer(), Object::toString));
    facts.put("cơ quan chủ quản", stated(h.parentBody(), Object::toString));
    facts.put("trích yếu", stated(h.subject(), Object::toString));
    facts.put("hội nghị lần", stated(h.conferenceOrdinal(), Object::toString));
    facts.put("mở rộng", stated(h.conferenceExtended(), b -> b ? "có" : NONE));
    facts.put("khóa", stated(h.congress(), Object::toString));
    facts.put("nhiệm kỳ", stated(h.term(), Object::toString));
    facts.put("chủ trì họp", stated(h.chair(), Object::toString));
    facts.put("người ký", stated(h.signerName(), Object::toString));
    facts.put("chức vụ", stated(h.signerTitle(), Object::toString));
    facts.put("quyền hạn", stated(h.signingAuthority(), Object::toString));
    facts.put("tư cách ký", stated(h.signingCapacity(), Object::toString));
    facts.put("mức mật", stated(h.secrecy(), Object::toString));
    facts.put("mức khẩn", stated(h.urgency(), Object::toString));
    facts.put("lưu hành", stated(h.circulation(), Object::toString));
    facts.put("dự thảo", stated(h.draft(), Object::toString));
    facts.put("thể thức", h.regime().name());
    return facts;
  }

  private static <T> String stated(@Nullable Stated<T> value, Function<T, String> words) {
    return value == null ? NONE : words.apply(value.value());
  }

  private static Map<String, String> decision(Finding<Decision> finding) {
    Decision d = finding.value();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("mức", d.kind().name());
    facts.put("câu chữ", d.trigger().quote());
    facts.put("đối tượng", quote(d.object()));
    facts.put("ai quyết", quote(d.decider()));
    return facts;
  }

  private static Map<String, String> assessment(Finding<Assessment> finding) {
    Assessment a = finding.value();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("loại", a.type().name());
    facts.put("do", a.cause() == null ? NONE : a.cause().name());
    facts.put("câu", finding.evidence().quote());
    return facts;
  }

  private static Map<String, String> project(Finding<Project> finding) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("dự án", finding.evidence().quote());
    facts.put("loại", finding.value().type().name());
    return facts;
  }

  private static <T> String quotes(List<T> values, Function<T, String> quote) {
    return values.isEmpty() ? NONE : values.stream().map(quote).collect(Collectors.joining(" | "));
  }

  private static String quote(@Nullable Evidence evidence) {
    return evidence == null ? NONE : evidence.quote();
  }

  private static String or(@Nullable String value) {
    return value == null ? NONE : value;
  }
}
