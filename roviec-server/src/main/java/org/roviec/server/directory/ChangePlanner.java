package org.roviec.server.directory;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roviec.server.directory.Change.Target;

/** Works out which rows a change touches, and refuses what would make no sense. */
final class ChangePlanner {

  private final Directory directory;
  private final DeltaBuilder delta = new DeltaBuilder();
  private final Set<OrganizationId> founded = new HashSet<>();

  private ChangePlanner(Directory directory) {
    this.directory = directory;
  }

  /**
   * The rows that a change touches.
   *
   * @throws ChangeRefused if it cannot be made
   */
  static DirectoryDelta plan(Directory directory, Change change) {
    ChangePlanner planner = new ChangePlanner(directory);
    planner.plan(change);
    DirectoryDelta delta = planner.delta.build();
    List<String> faults = Consistency.faults(delta.applyTo(directory.rows()));
    if (!faults.isEmpty()) {
      throw new ChangeRefused("directory.refused.inconsistent", String.join("; ", faults));
    }
    return delta;
  }

  private void plan(Change change) {
    switch (change) {
      case Change.Found c -> found(c);
      case Change.Rename c -> rename(c);
      case Change.End c -> end(body(c.subject()), c.on());
      case Change.Merge c -> merge(c);
      case Change.Split c -> split(c);
      case Change.MoveFunction c -> move(c);
      case Change.AddName c ->
          delta.add(
              new OrganizationName(
                  body(c.subject()).id(),
                  c.use(),
                  text(c.text()),
                  c.validity(),
                  Provenance.UNCHECKED));
      case Change.RemoveName c -> remove(c);
      case Change.Verify c -> verify(c);
      case Change.Appoint c -> appoint(c);
      case Change.Release c -> release(c);
    }
  }

  private Organization body(OrganizationId id) {
    return directory.find(id).orElseThrow(() -> new ChangeRefused("directory.refused.unknownBody"));
  }

  private static String text(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      throw new ChangeRefused("directory.refused.noName");
    }
    return stripped;
  }

  private void found(Change.Found c) {
    Organization parent = body(c.subject());
    OrganizationId province = parent.province();
    found(parent.id(), province, c.name(), c.kind(), c.system(), c.level(), c.on(), c.act());
  }

  private OrganizationId found(
      @Nullable OrganizationId parent,
      @Nullable OrganizationId province,
      String printed,
      OrganizationKind kind,
      PoliticalSystem system,
      Level level,
      LocalDate on,
      String act) {
    String name = text(printed);
    OrganizationId id = newId(province, name);
    Provenance provenance = Provenance.of(act);
    Validity validity = Validity.since(on);
    founded.add(id);
    delta.add(new Organization(id, level, kind, system, parent, province, validity, provenance));
    delta.add(new OrganizationName(id, NameUse.OFFICIAL, name, validity, provenance));
    return id;
  }

  private OrganizationId newId(@Nullable OrganizationId province, String name) {
    String slug = Slug.of(name);
    if (slug.isEmpty()) {
      throw new ChangeRefused("directory.refused.noName");
    }
    for (int n = 1; ; n++) {
      String last = n == 1 ? slug : slug + "-" + n;
      OrganizationId id = province == null ? new OrganizationId(last) : province.child(last);
      if (directory.find(id).isEmpty() && !founded.contains(id)) {
        return id;
      }
    }
  }

  private void rename(Change.Rename c) {
    Organization body = living(c.subject(), c.on());
    LocalDate last = c.on().minusDays(1);
    for (OrganizationName name : directory.names(body.id())) {
      if (name.use() == NameUse.OFFICIAL && name.validity().holdsOn(c.on())) {
        if (!name.validity().holdsOn(last)) {
          throw new ChangeRefused("directory.refused.renamedThatDay", c.on());
        }
        delta.replace(name, ending(name, last));
      }
    }
    delta.add(
        new OrganizationName(
            body.id(),
            NameUse.OFFICIAL,
            text(c.name()),
            new Validity(c.on(), body.validity().to()),
            Provenance.of(c.act())));
  }

  private static OrganizationName ending(OrganizationName name, LocalDate last) {
    return new OrganizationName(
        name.organization(),
        name.use(),
        name.text(),
        name.validity().endingOn(last),
        name.provenance());
  }

  /** The body, which must exist on the last day before and on the day itself. */
  private Organization living(OrganizationId id, LocalDate on) {
    Organization body = body(id);
    if (!body.validity().holdsOn(on) || !body.validity().holdsOn(on.minusDays(1))) {
      throw new ChangeRefused("directory.refused.notThere", directory.at(on).name(body.id()), on);
    }
    return body;
  }

  private void end(Organization body, LocalDate on) {
    living(body.id(), on);
    LocalDate last = on.minusDays(1);
    delta.replace(body, body.during(body.validity().endingOn(last)));
    for (OrganizationName name : directory.names(body.id())) {
      if (name.validity().holdsOn(on) && !name.validity().beginsAfter(last)) {
        delta.replace(name, ending(name, last));
      }
    }
    for (Post post : directory.posts(body.id())) {
      if (post.validity().holdsOn(on) && post.validity().holdsOn(last)) {
        delta.replace(post, ending(post, last));
      }
    }
  }

  private static Post ending(Post post, LocalDate last) {
    return new Post(
        post.id(),
        post.person(),
        post.organization(),
        post.title(),
        post.validity().endingOn(last));
  }

  private void merge(Change.Merge c) {
    OrganizationId into = target(c.into(), body(c.subject()), c.on(), c.act());
    for (OrganizationId id : new HashSet<>(c.bodies())) {
      if (id.equals(into)) {
        continue;
      }
      end(body(id), c.on());
      follow(id, into, SuccessionKind.MERGED_INTO, c.on(), "", c.act());
    }
  }

  private void split(Change.Split c) {
    Organization body = body(c.subject());
    if (c.into().isEmpty()) {
      throw new ChangeRefused("directory.refused.noSuccessor");
    }
    for (Target each : c.into()) {
      OrganizationId into = target(each, body, c.on(), c.act());
      follow(body.id(), into, SuccessionKind.SPLIT_INTO, c.on(), "", c.act());
    }
    end(body, c.on());
  }

  private void move(Change.MoveFunction c) {
    Organization body = body(c.subject());
    OrganizationId to = target(c.to(), body, c.on(), c.act());
    follow(body.id(), to, SuccessionKind.FUNCTION_MOVED_TO, c.on(), text(c.function()), c.act());
  }

  private OrganizationId target(Target target, Organization like, LocalDate on, String act) {
    return switch (target) {
      case Target.Known known -> body(known.id()).id();
      case Target.New fresh ->
          found(
              like.parent(),
              like.territory(),
              fresh.name(),
              like.kind(),
              like.system(),
              like.level(),
              on,
              act);
    };
  }

  private void follow(
      OrganizationId from,
      OrganizationId to,
      SuccessionKind kind,
      LocalDate on,
      String function,
      String act) {
    if (from.equals(to)) {
      throw new ChangeRefused("directory.refused.itself");
    }
    delta.add(new Succession(from, to, kind, on, function, act.strip(), Provenance.of(act)));
  }

  private void remove(Change.RemoveName c) {
    List<OrganizationName> names = directory.names(c.subject());
    long official = names.stream().filter(n -> n.use() == NameUse.OFFICIAL).count();
    if (c.use() == NameUse.OFFICIAL && official < 2) {
      throw new ChangeRefused("directory.refused.lastName");
    }
    names.stream()
        .filter(n -> n.use() == c.use() && n.text().equals(c.text()))
        .forEach(delta::remove);
  }

  private void verify(Change.Verify c) {
    Organization body = body(c.subject());
    Provenance checked = new Provenance(Mark.VERIFIED, text(c.source()));
    delta.replace(
        body,
        new Organization(
            body.id(),
            body.level(),
            body.kind(),
            body.system(),
            body.parent(),
            body.territory(),
            body.validity(),
            checked));
    for (Succession s : directory.successors(body.id())) {
      delta.replace(
          s,
          new Succession(
              s.predecessor(), s.successor(), s.kind(), s.on(), s.function(), s.act(), checked));
    }
  }

  private void appoint(Change.Appoint c) {
    Organization body = body(c.subject());
    String person = c.person() == null ? UUID.randomUUID().toString() : c.person();
    if (c.person() == null) {
      delta.add(new Person(person, text(c.name())));
    } else if (directory.person(person) == null) {
      throw new ChangeRefused("directory.refused.unknownPerson");
    }
    delta.add(
        new Post(
            UUID.randomUUID().toString(),
            person,
            body.id(),
            text(c.title()),
            new Validity(c.from(), null)));
  }

  private void release(Change.Release c) {
    Post post =
        directory.posts(c.subject()).stream()
            .filter(p -> p.id().equals(c.post()))
            .findFirst()
            .orElseThrow(() -> new ChangeRefused("directory.refused.unknownPost"));
    if (post.validity().beginsAfter(c.last())) {
      throw new ChangeRefused("directory.refused.endsBeforeItBegins");
    }
    delta.replace(post, ending(post, c.last()));
  }
}
