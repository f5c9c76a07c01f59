package org.roviec.server.review;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roviec.server.directory.DatedDirectory;
import org.roviec.server.directory.Directory;
import org.roviec.server.directory.DirectorySearch;
import org.roviec.server.directory.HomeProvinces;
import org.roviec.server.directory.NameContext;
import org.roviec.server.directory.NameResolver;
import org.roviec.server.directory.Organization;
import org.roviec.server.directory.OrganizationId;
import org.roviec.server.directory.Organizations;
import org.roviec.server.intake.Document;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Today's bodies, as the directory knows them. */
@Component
class Bodies {

  private static final int OFFERED = 12;

  private final NameResolver resolver = new NameResolver();
  private final Organizations organizations;
  private final HomeProvinces homes;
  private final Clock clock;

  Bodies(Organizations organizations, HomeProvinces homes, Clock clock) {
    this.organizations = organizations;
    this.homes = homes;
    this.clock = clock;
  }

  /** Looks whether the directory has changed; to be called before a transaction begins. */
  void refresh() {
    organizations.directory();
  }

  /**
   * The bodies that the names in a document may mean today.
   *
   * @param header what the document says of itself
   * @param chosen bodies that people have chosen in it already; they tell the province of a
   *     document that does not say it
   */
  Owners in(Document document, JsonNode header, Collection<Long> chosen) {
    Directory directory = organizations.directory();
    LocalDate today = LocalDate.now(clock);
    LocalDate written = writtenOn(document, header, today);
    List<NameContext> contexts = contexts(directory, header, chosen, written, today);
    Map<String, List<Owners.Body>> known = new HashMap<>();
    return words ->
        known.computeIfAbsent(words, asked -> candidates(directory.at(today), contexts, asked));
  }

  private static LocalDate writtenOn(Document document, JsonNode header, LocalDate today) {
    if (document.issuedOn() != null) {
      return document.issuedOn();
    }
    try {
      return LocalDate.parse(header.path("event_date").path("value").asString(""));
    } catch (DateTimeException unsaid) {
      return today;
    }
  }

  private List<NameContext> contexts(
      Directory directory,
      JsonNode header,
      Collection<Long> chosen,
      LocalDate written,
      LocalDate today) {
    String named = header.path("province").path("value").asString("");
    if (!named.isEmpty()) {
      NameContext own = NameContext.of(directory, named, written, today);
      if (own.province() != null) {
        return List.of(own);
      }
    }
    Set<OrganizationId> provinces = new LinkedHashSet<>();
    for (Long number : chosen) {
      OrganizationId province = directory.find(number).map(Organization::province).orElse(null);
      if (province != null) {
        provinces.add(province);
      }
    }
    return (provinces.isEmpty() ? homes.ids() : provinces)
        .stream().sorted().map(province -> new NameContext(province, written, today)).toList();
  }

  private List<Owners.Body> candidates(
      DatedDirectory today, List<NameContext> contexts, String words) {
    return resolver.today(today, words, contexts).stream()
        .limit(OFFERED)
        .map(body -> body(today, body))
        .toList();
  }

  private static Owners.Body body(DatedDirectory today, Organization body) {
    return new Owners.Body(today.directory().number(body.id()), today.fullName(body.id()));
  }

  /** What bodies are called today, by id. */
  Map<Long, String> names(Collection<Long> ids) {
    DatedDirectory today = organizations.today();
    Map<Long, String> names = new HashMap<>();
    for (Long id : ids) {
      @Nullable Organization body = today.directory().find(id).orElse(null);
      if (body != null) {
        names.put(id, today.fullName(body.id()));
      }
    }
    return names;
  }

  /** Whether there is a body of that number. */
  boolean exists(long id) {
    return organizations.directory().find(id).isPresent();
  }

  /** Bodies of today whose name has these words, for a person to choose from. */
  List<Owners.Body> search(String words) {
    DatedDirectory today = organizations.today();
    return DirectorySearch.find(today, words, OFFERED * 4).stream()
        .map(DirectorySearch.Hit::body)
        .filter(today::exists)
        .distinct()
        .limit(OFFERED)
        .map(body -> body(today, body))
        .toList();
  }
}
