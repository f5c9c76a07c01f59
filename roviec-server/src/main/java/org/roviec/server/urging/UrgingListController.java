package org.roviec.server.urging;

import static org.roviec.server.access.Role.ADMINISTRATOR;
import static org.roviec.server.access.Role.COORDINATOR;
import static org.roviec.server.access.Role.INSPECTOR;
import static org.roviec.server.access.Role.LEADER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.roviec.server.access.Allow;
import org.roviec.server.access.SignedIn;
import org.roviec.server.web.Column;
import org.roviec.server.web.ListFiles;
import org.roviec.server.web.ListPage;
import org.roviec.server.web.ListQuery;
import org.roviec.server.web.RowList;
import org.roviec.text.Vietnamese;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who owes results, and the letters that urge them. */
@Controller
@Allow({COORDINATOR, LEADER, INSPECTOR, ADMINISTRATOR})
class UrgingListController {

  private static final Comparator<LocalDate> NEVER_LAST =
      Comparator.nullsLast(Comparator.naturalOrder());

  private static final RowList<Debtor> DEBTORS =
      new RowList<>(
          "co-quan-con-viec-qua-han",
          "-tasks",
          Map.of(
              "body", Comparator.comparing(debtor -> Vietnamese.bare(debtor.name())),
              "tasks", Comparator.comparingInt(debtor -> debtor.tasks().size()),
              "oldest", Comparator.comparingLong(Debtor::daysLate),
              "last", Comparator.comparing(Debtor::lastUrged, NEVER_LAST)),
          Comparator.comparing(Debtor::name),
          List.of(
              new Column<>("urging.body", Debtor::name),
              new Column<>("urging.tasks", debtor -> debtor.tasks().size()),
              new Column<>("urging.oldestDays", Debtor::daysLate),
              new Column<>("urging.last", Debtor::lastUrged)));

  private static final RowList<Urging> LETTERS =
      new RowList<>(
          "cong-van-don-doc",
          "",
          Map.of(
              "body", Comparator.comparing(letter -> Vietnamese.bare(letter.bodyName())),
              "issued", Comparator.comparing(Urging::issuedOn, NEVER_LAST),
              "askBy", Comparator.comparing(Urging::askBy)),
          Comparator.comparingLong(Urging::id).reversed(),
          List.of(
              new Column<>("urging.body", Urging::bodyName),
              new Column<>("urging.number", Urging::number),
              new Column<>("urging.issuedOn", Urging::issuedOn),
              new Column<>("urging.askBy", Urging::askBy),
              new Column<>("urging.draftedBy", Urging::draftedBy),
              new Column<>("urging.draftedAt", Urging::draftedAt)));

  private final UrgingDesk desk;
  private final ListFiles files;

  UrgingListController(UrgingDesk desk, ListFiles files) {
    this.desk = desk;
    this.files = files;
  }

  @GetMapping("/don-doc")
  String debtors(
      HttpServletRequest request, @AuthenticationPrincipal SignedIn person, Model model) {
    ListQuery query = DEBTORS.query(request);
    model.addAttribute("list", ListPage.of(query, debtors(query, person)));
    model.addAttribute("mayDraft", person.has(COORDINATOR));
    return "urging/list";
  }

  @GetMapping({"/don-doc/tai-ve.csv", "/don-doc/tai-ve.xlsx"})
  void debtors(
      HttpServletRequest request,
      HttpServletResponse response,
      @AuthenticationPrincipal SignedIn person)
      throws IOException {
    files.send(request, response, DEBTORS, query -> debtors(query, person));
  }

  private List<Debtor> debtors(ListQuery query, SignedIn person) {
    return DEBTORS.inOrder(
        query, desk.debtors(person).stream().filter(debtor -> query.isIn("words", debtor.name())));
  }

  @GetMapping("/don-doc/cong-van")
  String letters(
      HttpServletRequest request, @AuthenticationPrincipal SignedIn person, Model model) {
    ListQuery query = LETTERS.query(request);
    model.addAttribute("list", ListPage.of(query, letters(query, person)));
    return "urging/letters";
  }

  @GetMapping({"/don-doc/cong-van/tai-ve.csv", "/don-doc/cong-van/tai-ve.xlsx"})
  void letters(
      HttpServletRequest request,
      HttpServletResponse response,
      @AuthenticationPrincipal SignedIn person)
      throws IOException {
    files.send(request, response, LETTERS, query -> letters(query, person));
  }

  private List<Urging> letters(ListQuery query, SignedIn person) {
    return LETTERS.inOrder(
        query,
        desk.letters(person).stream()
            .filter(letter ->
                query.isIn(
                    "words", letter.bodyName() + " " + Objects.toString(letter.number(), "")))
            .filter(
                letter -> isIssued(letter, query.filter("issuedFrom"), query.filter("issuedTo"))));
  }

  /** Whether it went out in the window that a report counted, if one is given as days. */
  private static boolean isIssued(Urging letter, String from, String to) {
    String on = Objects.toString(letter.issuedOn(), "");
    return from.isEmpty() && to.isEmpty()
        || !on.isEmpty() && on.compareTo(from) >= 0 && (to.isEmpty() || on.compareTo(to) <= 0);
  }
}
