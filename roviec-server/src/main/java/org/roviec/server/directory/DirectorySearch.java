package org.roviec.server.directory;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds bodies by any of their names, without regard to tone marks and case. */
public final class DirectorySearch {

  private static final int OTHER_MARKS = 4;

  private DirectorySearch() {}

  /**
   * A body that was found.
   *
   * @param body the body
   * @param by the name that fits best
   */
  public record Hit(Organization body, OrganizationName by) {}

  /**
   * Bodies with a name that holds all words asked for; those that exist on the day first.
   *
   * @param most how many at most
   */
  public static List<Hit> find(DatedDirectory directory, String asked, int most) {
    List<String> words = List.of(NameKey.bare(asked).split(" "));
    String whole = String.join(" ", words);
    String typed = marked(asked);
    if (whole.isBlank()) {
      return List.of();
    }
    Map<OrganizationId, Hit> hits = new LinkedHashMap<>();
    Directory all = directory.directory();
    for (OrganizationName name : all.rows().names()) {
      Organization body = all.get(name.organization());
      if (holds(NameKey.bare(text(directory, body, name)), words)) {
        hits.merge(
            body.id(),
            new Hit(body, name),
            (a, b) -> rank(a.by(), whole, typed) <= rank(b.by(), whole, typed) ? a : b);
      }
    }
    LocalDate day = directory.date();
    return hits.values().stream()
        .sorted(
            Comparator.comparing((Hit h) -> !h.body().validity().holdsOn(day))
                .thenComparingInt(h -> rank(h.by(), whole, typed))
                .thenComparing(h -> h.body().level())
                .thenComparingInt(h -> h.by().text().length())
                .thenComparing(h -> h.body().id()))
        .limit(most)
        .toList();
  }

  /** Whether two names are the same but for spelling. */
  public static boolean sameName(String one, String other) {
    return NameKey.of(one).equals(NameKey.of(other));
  }

  /** A name with the province, so that "so tai chinh lam dong" finds one. */
  private static String text(DatedDirectory directory, Organization body, OrganizationName name) {
    OrganizationId territory = body.territory();
    return territory == null ? name.text() : name.text() + " " + directory.name(territory);
  }

  private static boolean holds(String name, List<String> words) {
    String padded = " " + name;
    return words.stream().allMatch(word -> padded.contains(" " + word));
  }

  /** The better the smaller; names that have the marks as they were typed come first. */
  private static int rank(OrganizationName name, String whole, String typed) {
    String bare = NameKey.bare(name.text());
    int place = bare.equals(whole) ? 0 : bare.startsWith(whole) ? 1 : bare.contains(whole) ? 2 : 3;
    boolean marksFit = typed.equals(whole) || marked(name.text()).contains(typed);
    return marksFit ? place : place + OTHER_MARKS;
  }

  private static String marked(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).strip();
  }
}
