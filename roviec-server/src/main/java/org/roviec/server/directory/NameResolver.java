package org.roviec.server.directory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roviec.organization.BodyClass;
import org.roviec.server.directory.Resolution.Ambiguous;
import org.roviec.server.directory.Resolution.Collective;
import org.roviec.server.directory.Resolution.Resolved;
import org.roviec.server.directory.Resolution.Unknown;
import org.springframework.stereotype.Component;

/**
 * Says which body a printed name stood for when the paper was written, and which body that is
 * today: through aliases, abbreviations, spelling and what came after what. Where more than one
 * answer fits it gives them all.
 */
@Component
public final class NameResolver {

  private static final Pattern FRAME = Pattern.compile("^[\\s\\-–•*.,;:]+|[\\s\\-–•*.,;:]+$");
  private static final Set<String> OWN_PROVINCE = Set.of("tỉnh", "thành phố", "tinh", "thanh pho");
  private static final int DEEPEST = 3;
  private static final String PLURAL = "^(?iu)các\\s+";

  private final Wording wording = new Wording();

  /** The answer for a name in a paper. */
  public Resolution resolve(Directory directory, String printed, NameContext context) {
    String name =
        FRAME
            .matcher(Normalizer.normalize(printed, Normalizer.Form.NFC).replaceAll("\\s+", " "))
            .replaceAll("");
    Resolution found = new Search(directory, printed, context).find(name, "", 0);
    return found == null ? new Unknown(printed) : found;
  }

  /** The bodies of today that a name may mean in one of several papers, the likeliest first. */
  public List<Organization> today(
      DatedDirectory today, String printed, List<NameContext> contexts) {
    Set<Organization> found = new LinkedHashSet<>();
    for (NameContext context : contexts) {
      found.addAll(bodies(today, resolve(today.directory(), printed, context)));
    }
    return List.copyOf(found);
  }

  private static List<Organization> bodies(DatedDirectory today, Resolution resolution) {
    return switch (resolution) {
      case Resolved resolved -> resolved.bodiesToday();
      case Ambiguous ambiguous ->
          ambiguous.candidates().stream()
              .flatMap(body -> today.routes(body).stream())
              .map(Route::end)
              .toList();
      case Collective _, Unknown _ -> List.of();
    };
  }

  /**
   * The answers for the names of one list. A head said once is carried on: in "các Bộ: Tài chính",
   * "Nội vụ" the second is "Bộ Nội vụ"; where the bare name is a body too, both are given.
   */
  public List<Resolution> resolveAll(
      Directory directory, List<String> printed, NameContext context) {
    List<Resolution> answers = new ArrayList<>();
    String head = "";
    for (String each : printed) {
      int colon = each.indexOf(':');
      if (colon > 0) {
        head = each.substring(0, colon).replaceFirst(PLURAL, "").strip();
        answers.add(first(directory, each, head, each.substring(colon + 1).strip(), context));
      } else if (head.isEmpty()) {
        answers.add(resolve(directory, each, context));
      } else {
        answers.add(headed(directory, each, head, each, context));
      }
    }
    return answers;
  }

  /** The name that stands beside the head: the head belongs to it for sure. */
  private Resolution first(
      Directory directory, String printed, String head, String rest, NameContext context) {
    Resolution whole = resolve(directory, head + " " + rest, context);
    return as(printed, whole instanceof Unknown ? resolve(directory, rest, context) : whole);
  }

  private Resolution headed(
      Directory directory, String printed, String head, String rest, NameContext context) {
    Resolution whole = resolve(directory, head + " " + rest.strip(), context);
    Resolution bare = resolve(directory, rest, context);
    if (!(whole instanceof Resolved one)) {
      return as(printed, bare);
    }
    return bare instanceof Resolved other && !other.body().equals(one.body())
        ? new Ambiguous(printed, List.of(one.body(), other.body()), List.of())
        : as(printed, one);
  }

  private static Resolution as(String printed, Resolution answer) {
    return switch (answer) {
      case Resolved r -> new Resolved(printed, r.body(), r.post(), r.existedThen(), r.today());
      case Collective c -> new Collective(printed, c.group(), c.post(), c.then(), c.today());
      case Ambiguous a -> new Ambiguous(printed, a.candidates(), a.groups());
      case Unknown _ -> new Unknown(printed);
    };
  }

  /** One question to one directory. */
  private final class Search {

    private final Directory directory;
    private final NameIndex index;
    private final String printed;
    private final NameContext context;

    Search(Directory directory, String printed, NameContext context) {
      this.directory = directory;
      this.index = directory.index();
      this.printed = printed;
      this.context = context;
    }

    @Nullable Resolution find(String name, String post, int depth) {
      String key = NameKey.of(name).text();
      if (key.isEmpty() || depth > DEEPEST) {
        return null;
      }
      Resolution found = byKey(key, post);
      found = found == null && depth < DEEPEST ? ofPost(name, key, post, depth) : found;
      found = found == null && isWithoutMarks(name) ? byKey(NameKey.bare(key), post) : found;
      return found == null && post.isEmpty() ? byWording(name) : found;
    }

    private @Nullable Resolution byKey(String key, String post) {
      Resolution found = body(key, context.province(), post);
      found = found == null ? own(key, post) : found;
      Resolution group = found == null || found instanceof Ambiguous ? group(key, post) : null;
      found = group == null ? found : group;
      return found == null ? inNamedProvince(key, post) : found;
    }

    /** Whether the paper lost its tone marks. */
    private static boolean isWithoutMarks(String name) {
      return name.chars().allMatch(c -> c < 0x80);
    }

    /** A body by its name within a province, or a central one. */
    private @Nullable Resolution body(String key, @Nullable OrganizationId province, String post) {
      List<OrganizationName> hits = index.names(key);
      Set<Organization> then = new LinkedHashSet<>();
      Set<Organization> ever = new LinkedHashSet<>();
      Set<OrganizationId> near =
          province == null ? Set.of() : Provinces.namesakes(directory, province);
      for (OrganizationName hit : hits) {
        Organization body = directory.get(hit.organization());
        OrganizationId in = body.territory();
        boolean here = province == null || in == null || in.equals(province);
        if (here
            && body.validity().holdsOn(context.writtenOn())
            && hit.validity().holdsOn(context.writtenOn())) {
          then.add(body);
        } else if (here || near.contains(in)) {
          ever.add(body);
        }
      }
      return answer(then.isEmpty() ? ever : then, post);
    }

    private @Nullable Resolution answer(Set<Organization> bodies, String post) {
      if (bodies.isEmpty()) {
        return null;
      }
      return bodies.size() > 1
          ? new Ambiguous(printed, List.copyOf(bodies), List.of())
          : resolved(bodies.iterator().next(), post);
    }

    private Resolved resolved(Organization body, String post) {
      return new Resolved(
          printed,
          body,
          post,
          body.validity().holdsOn(context.writtenOn()),
          directory.at(context.today()).routes(body));
    }

    /** "Tỉnh", "Thành phố": the province that the paper is of. */
    private @Nullable Resolution own(String key, String post) {
      return OWN_PROVINCE.contains(key) && context.province() != null
          ? resolved(directory.get(context.province()), post)
          : null;
    }

    private @Nullable Resolution group(String key, String post) {
      List<BodyGroup> groups = index.groups(key).stream().filter(this::isNear).toList();
      groups = groups.size() > 1 ? groups.stream().filter(g -> !isOfPeers(g)).toList() : groups;
      if (groups.isEmpty()) {
        return null;
      }
      return groups.size() > 1
          ? new Ambiguous(printed, List.of(), groups)
          : collective(groups.getFirst(), post);
    }

    /** A central paper does not speak of the districts of one province. */
    private boolean isNear(BodyGroup group) {
      BodyGroup.Rule rule = group.rule();
      return rule == null || rule.countrywide() || context.province() != null;
    }

    /** A provincial paper does not write to the other provinces without saying so. */
    private boolean isOfPeers(BodyGroup group) {
      BodyGroup.Rule rule = group.rule();
      return context.province() != null
          && rule != null
          && rule.countrywide()
          && rule.level() == Level.PROVINCE;
    }

    private Collective collective(BodyGroup group, String post) {
      return new Collective(
          printed,
          group,
          post,
          directory.at(context.writtenOn()).members(group, context.province()),
          directory.at(context.today()).members(group, successorProvince()));
    }

    /** The province of the paper as it is today; null if it was split up or there is none. */
    private @Nullable OrganizationId successorProvince() {
      if (context.province() == null) {
        return null;
      }
      List<Route> routes = directory.at(context.today()).routes(directory.get(context.province()));
      return routes.size() == 1 ? routes.getFirst().end().id() : null;
    }

    /** "Sở Tài chính tỉnh Hà Giang", "UBND tỉnh Hà Giang": the name says its province. */
    private @Nullable Resolution inNamedProvince(String key, String post) {
      String said = index.provinceAtEnd(key);
      if (said.isEmpty() || said.equals(key)) {
        return null;
      }
      OrganizationId province = Provinces.named(directory, said, context.writtenOn());
      String rest = key.substring(0, key.length() - said.length()).strip();
      Resolution withType = body(rest, province, post);
      if (withType != null) {
        return withType;
      }
      for (String type : OWN_PROVINCE) {
        if (rest.endsWith(" " + type)) {
          return body(rest.substring(0, rest.length() - type.length()).strip(), province, post);
        }
      }
      return null;
    }

    /** "Chánh Văn phòng Tỉnh ủy", "các đồng chí Tỉnh ủy viên": people of a body. */
    private @Nullable Resolution ofPost(String name, String key, String post, int depth) {
      Wording.PostOf of = wording.post(name);
      of = of == null ? wording.post(key) : of;
      if (of != null) {
        Resolution body = find(of.body(), joined(post, of.post()), depth + 1);
        if (body != null) {
          return body;
        }
      }
      String plain = wording.withoutOpener(name);
      return plain == null ? null : find(plain, post, depth + 1);
    }

    private static String joined(String outer, String inner) {
      return outer.isEmpty() ? inner : outer + " " + inner;
    }

    private @Nullable Resolution byWording(String name) {
      return wording.classOf(name) == BodyClass.OPEN
          ? new Collective(printed, null, "", List.of(), List.of())
          : null;
    }
  }
}
