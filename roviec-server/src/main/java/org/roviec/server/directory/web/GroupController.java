package org.roviec.server.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.AllowSignedIn;
import org.roviec.server.directory.HomeProvinces;
import org.roviec.server.directory.Organization;
import org.roviec.server.directory.Organizations;
import org.roviec.server.web.Column;
import org.roviec.server.web.ListFiles;
import org.roviec.server.web.ListPage;
import org.roviec.server.web.ListQuery;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The groups of bodies that papers address by one name, with their members on a day. */
@Controller
@RequestMapping("/directory/groups")
@AllowSignedIn
class GroupController {

  private static final List<Column<Member>> COLUMNS =
      List.of(
          new Column<>("directory.group", member -> member.group().name()),
          new Column<>("directory.column.others", member -> member.group().others()),
          new Column<>("directory.group.province", Member::province),
          new Column<>("directory.column.name", Member::body));

  private final Organizations organizations;
  private final HomeProvinces homes;
  private final ListFiles files;
  private final Clock clock;

  GroupController(Organizations organizations, HomeProvinces homes, ListFiles files, Clock clock) {
    this.organizations = organizations;
    this.homes = homes;
    this.files = files;
    this.clock = clock;
  }

  /** A line of the file: a group with one of its members, or alone where it has none. */
  private record Member(GroupLine group, @Nullable String province, @Nullable String body) {

    private static Stream<Member> of(GroupLine group) {
      List<Member> members =
          group.members().stream()
              .flatMap(in ->
                  in.bodies().stream().map(body -> new Member(group, in.province(), body.name())))
              .toList();
      return members.isEmpty() ? Stream.of(new Member(group, null, null)) : members.stream();
    }
  }

  @GetMapping
  String list(HttpServletRequest request, Model model) {
    ListQuery query = ListQuery.of(request, "");
    model.addAttribute("day", day(query));
    model.addAttribute("list", ListPage.of(query, groups(query)));
    return "directory/groups";
  }

  @GetMapping({"/tai-ve.csv", "/tai-ve.xlsx"})
  void file(HttpServletRequest request, HttpServletResponse response) throws IOException {
    List<GroupLine> groups = groups(ListQuery.of(request, ""));
    files.send(
        request, response, "nhom-co-quan", COLUMNS, groups.stream().flatMap(Member::of).toList());
  }

  private LocalDate day(ListQuery query) {
    return View.day(query.filter("day"), LocalDate.now(clock));
  }

  private List<GroupLine> groups(ListQuery query) {
    View view = new View(organizations.directory().at(day(query)), false);
    List<Organization> living = homes.of(view.directory());
    return view.directory().directory().groups().stream()
        .filter(group -> query.isIn("words", String.join(" ", group.names())))
        .map(group -> GroupLine.of(view, group, living))
        .toList();
  }
}
