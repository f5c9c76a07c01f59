package org.roviec.server.dashboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.roviec.server.intake.Documents;
import org.roviec.server.register.Flow;
import org.roviec.server.register.Grouping;
import org.roviec.server.register.Order;
import org.roviec.server.register.Scope;
import org.roviec.server.register.Scopes;
import org.roviec.server.register.TaskFilter;
import org.roviec.server.register.TaskList;
import org.roviec.server.register.TaskRow;
import org.roviec.server.register.TaskStatistics;
import org.roviec.server.register.TaskTraits;
import org.roviec.server.register.Timeliness;
import org.roviec.server.register.View;
import org.roviec.server.target.TargetList;
import org.roviec.server.target.TargetRow;
import org.springframework.stereotype.Component;

/**
 * Gathers the leader's page. The number of queries does not hang on the number of tasks; the answer
 * is kept for some seconds, as several people look at the same page.
 */
@Component
class Boards {

  private static final Duration KEPT = Duration.ofSeconds(10);
  private static final int MOST_KEPT = 500;
  private static final int OLDEST = 10;
  private static final int WEEK = 6;
  private static final int SLIPPING = 6;
  private static final int MONTHS = 6;
  private static final int LINES = 10;
  private static final int MOST_LINES = 500;

  private final TaskList list;
  private final TaskStatistics statistics;
  private final TargetList targets;
  private final Documents documents;
  private final Scopes scopes;
  private final Cache<Asked, Board> kept =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST_KEPT).build();

  Boards(
      TaskList list,
      TaskStatistics statistics,
      TargetList targets,
      Documents documents,
      Scopes scopes) {
    this.list = list;
    this.statistics = statistics;
    this.targets = targets;
    this.documents = documents;
    this.scopes = scopes;
  }

  /**
   * What is asked for.
   *
   * @param byRank whether groups stand by rank, else by tasks overdue
   * @param all whether all groups are shown, else the first ten
   */
  record Asked(
      TaskFilter filter,
      Scope scope,
      LocalDate today,
      Grouping grouping,
      boolean byRank,
      boolean all) {}

  Board of(Asked asked) {
    return kept.get(asked, this::gathered);
  }

  /**
   * Gathers it anew. Groups take as long as all the rest together, so the two go side by side, each
   * with a connection of its own that it gives back before it waits for the other.
   */
  Board gathered(Asked asked) {
    try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<TaskStatistics.Groups> groups =
          beside.submit(() ->
              statistics.groups(asked.grouping(), asked.filter(), asked.scope(), asked.today()));
      return gathered(asked, groups);
    }
  }

  private Board gathered(Asked asked, Future<TaskStatistics.Groups> counting) {
    TaskFilter filter = asked.filter();
    LocalDate today = asked.today();
    LocalDate weekEnd = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    Flow flow = flow(asked);
    List<Headline> headlines = headlines(asked, flow);
    TaskFilter week = due(filter.in(View.DUE_SOON), today, weekEnd);
    Count weekCount =
        Count.of(
            statistics.open(week, asked.scope(), today).getOrDefault(View.DUE_SOON, 0L),
            RegisterLink.of(filter)
                .with("view", "due_soon")
                .with("from", today)
                .with("to", weekEnd));
    List<TaskRow> oldest = rows(filter.in(View.OVERDUE), asked, OLDEST);
    List<TaskRow> next = rows(week, asked, WEEK);
    List<TargetRow> slipping = targets.slipping(asked.scope(), today);
    TaskStatistics.Groups groups = got(counting);
    Map<Timeliness, Count> classes = new EnumMap<>(Timeliness.class);
    groups
        .all()
        .forEach((one, count) ->
            classes.put(one, Count.of(count, timely(RegisterLink.of(filter), one))));
    long total = classes.values().stream().mapToLong(Count::value).sum();
    List<TaskStatistics.Group> shown = shown(asked, groups.groups());
    List<Board.Line> lines = lines(asked, shown);
    return new Board(
        today,
        today.minusMonths(1),
        weekEnd,
        asked.grouping(),
        headlines,
        Count.of(total, RegisterLink.of(filter)),
        classes,
        lines,
        shown.size() - lines.size(),
        oldest,
        next,
        weekCount,
        slipping.subList(0, Math.min(SLIPPING, slipping.size())),
        new Count(slipping.size(), "/chi-tieu?grade=slipping"),
        months(asked, flow));
  }

  /** What comes of it; it waits as long as it takes, and fails as it failed. */
  private static <T> T got(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException given) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while counting", given);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("counting failed", failed.getCause());
    }
  }

  private Flow flow(Asked asked) {
    YearMonth month = YearMonth.from(asked.today());
    return statistics.flow(
        asked.filter(),
        asked.scope(),
        asked.today(),
        month.minusMonths(MONTHS - 1).atDay(1),
        month.atEndOfMonth());
  }

  private static TaskFilter due(TaskFilter filter, LocalDate from, LocalDate to) {
    return new TaskFilter(
        filter.view(),
        null,
        filter.lead(),
        null,
        filter.documentId(),
        null,
        null,
        filter.field(),
        from,
        to,
        TaskTraits.NONE);
  }

  private List<TaskRow> rows(TaskFilter filter, Asked asked, int most) {
    return list.page(filter, asked.scope(), asked.today(), Order.DUE, false, 0, most).stream()
        .map(task -> new TaskRow(task, asked.today()))
        .toList();
  }

  private List<Headline> headlines(Asked asked, Flow flow) {
    TaskFilter filter = asked.filter();
    LocalDate today = asked.today();
    LocalDate since = today.minusMonths(1);
    Map<View, Long> now = statistics.open(filter, asked.scope(), today);
    Map<View, Long> then = statistics.openAsOf(filter, asked.scope(), since);
    List<Headline> headlines = new ArrayList<>();
    for (View view :
        List.of(View.OPEN, View.OVERDUE, View.DUE_SOON, View.AWAITING, View.NO_DEADLINE)) {
      String name = view.name().toLowerCase(Locale.ROOT);
      headlines.add(
          new Headline(
              name,
              Count.of(now.getOrDefault(view, 0L), RegisterLink.of(filter).with("view", name)),
              then.getOrDefault(view, 0L)));
    }
    LocalDate first = today.withDayOfMonth(1);
    RegisterLink done =
        RegisterLink.of(filter).with("view", "done").with("doneFrom", first).with("doneTo", today);
    headlines.add(
        new Headline(
            "done",
            Count.of(flow.done(first, today), done),
            flow.done(since.withDayOfMonth(1), since)));
    return headlines;
  }

  /** Of one body's tasks the other leads are no groups: the register has one lead to filter by. */
  private static List<TaskStatistics.Group> shown(Asked asked, List<TaskStatistics.Group> all) {
    Long lead = asked.filter().lead();
    return asked.grouping() != Grouping.BODY || lead == null
        ? all
        : all.stream().filter(group -> lead.equals(group.id())).toList();
  }

  private static Comparator<Standings.Standing> order(Asked asked) {
    if (asked.byRank()) {
      return Comparator.comparing(Standings.Standing::group, Standings.BEST_FIRST);
    }
    if (asked.grouping() == Grouping.MONTH) {
      return Comparator.comparing(
          one -> one.group().name(), Comparator.nullsLast(Comparator.reverseOrder()));
    }
    return Comparator.comparingLong(Standings.Standing::overdue)
        .reversed()
        .thenComparingLong(one -> -one.group().total());
  }

  /** The groups that are shown, in the order asked for: of a thousand documents ten. */
  private List<Board.Line> lines(Asked asked, List<TaskStatistics.Group> groups) {
    int most = asked.all() ? MOST_LINES : LINES;
    Comparator<Standings.Standing> order = order(asked);
    List<Standings.Standing> first =
        Standings.first(most, Standings.of(groups).stream().sorted(order).toList(), order);
    Map<Long, String> names = names(asked, first.stream().map(Standings.Standing::group).toList());
    long longest =
        groups.stream().mapToLong(group -> group.count(Timeliness.OVERDUE)).max().orElse(0);
    return first.stream()
        .map(one -> new Named(one, name(asked.grouping(), one.group(), names)))
        .sorted(Comparator.comparing(Named::standing, order).thenComparing(Named::name))
        .limit(most)
        .map(named -> line(asked, named, longest))
        .toList();
  }

  private record Named(Standings.Standing standing, String name) {}

  private static Board.Line line(Asked asked, Named named, long most) {
    Standings.Standing one = named.standing();
    TaskStatistics.Group group = one.group();
    RegisterLink link = link(asked, group);
    Map<Timeliness, Count> cells = new EnumMap<>(Timeliness.class);
    for (Timeliness each : Timeliness.values()) {
      cells.put(each, Count.of(group.count(each), timely(link, each)));
    }
    boolean known = group.id() != null || group.name() != null;
    return new Board.Line(
        known ? named.name() : lacking(asked.grouping()),
        known,
        narrow(asked, group),
        Count.of(group.total(), link),
        cells,
        most == 0 ? 0 : Math.toIntExact(100 * one.overdue() / most),
        one.share(),
        one.rank());
  }

  /** By a body, a document or a field the page can be narrowed; then it is grouped otherwise. */
  private static @Nullable String narrow(Asked asked, TaskStatistics.Group group) {
    TaskFilter filter = asked.filter();
    return switch (asked.grouping()) {
      case BODY ->
          group.id() == null
              ? null
              : RegisterLink.narrowed(filter, "lead", group.id(), Grouping.DOCUMENT);
      case DOCUMENT ->
          group.id() == null
              ? null
              : RegisterLink.narrowed(filter, "document", group.id(), Grouping.BODY);
      case FIELD ->
          group.name() == null
              ? null
              : RegisterLink.narrowed(filter, "field", group.name(), Grouping.BODY);
      case PERSON, MONTH -> null;
    };
  }

  private static RegisterLink timely(RegisterLink link, Timeliness timeliness) {
    return link.with("timeliness", timeliness.name().toLowerCase(Locale.ROOT));
  }

  private static RegisterLink link(Asked asked, TaskStatistics.Group group) {
    RegisterLink link = RegisterLink.of(asked.filter());
    String name = group.name();
    if (group.id() == null && name == null) {
      return link.with("lacking", what(asked.grouping()));
    }
    return switch (asked.grouping()) {
      case BODY -> group.id() == null ? link.with("leadName", name) : link.with("lead", group.id());
      case DOCUMENT -> link.with("document", group.id());
      case FIELD -> link.with("field", name);
      case PERSON -> link.with("monitor", name);
      case MONTH -> {
        YearMonth month = YearMonth.parse(Objects.requireNonNull(name));
        yield link.with("from", month.atDay(1)).with("to", month.atEndOfMonth());
      }
    };
  }

  private static String what(Grouping grouping) {
    return switch (grouping) {
      case BODY -> "lead";
      case DOCUMENT -> "document";
      case FIELD -> "field";
      case PERSON -> "monitor";
      case MONTH -> "due";
    };
  }

  private static String lacking(Grouping grouping) {
    return "register.lacking." + what(grouping);
  }

  private Map<Long, String> names(Asked asked, List<TaskStatistics.Group> groups) {
    List<Long> ids =
        groups.stream().map(TaskStatistics.Group::id).filter(Objects::nonNull).toList();
    return asked.grouping() == Grouping.DOCUMENT
        ? documents.names(ids)
        : scopes.names(ids, asked.today());
  }

  private static String name(
      Grouping grouping, TaskStatistics.Group group, Map<Long, String> names) {
    Long id = group.id();
    if (id != null) {
      return names.getOrDefault(id, "#" + id);
    }
    String name = group.name() == null ? "" : group.name();
    return grouping == Grouping.MONTH && !name.isEmpty() ? shown(YearMonth.parse(name)) : name;
  }

  private static String shown(YearMonth month) {
    return String.format(Locale.ROOT, "%02d/%d", month.getMonthValue(), month.getYear());
  }

  private static List<Board.MonthLine> months(Asked asked, Flow flow) {
    RegisterLink all = RegisterLink.of(asked.filter());
    YearMonth last = YearMonth.from(asked.today());
    List<Board.MonthLine> months = new ArrayList<>();
    for (YearMonth month = last.minusMonths(MONTHS - 1);
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      months.add(month(month, all, flow));
    }
    return months;
  }

  private static Board.MonthLine month(YearMonth month, RegisterLink all, Flow flow) {
    LocalDate first = month.atDay(1);
    LocalDate last = month.atEndOfMonth();
    RegisterLink due = all.with("from", first).with("to", last);
    RegisterLink done = all.with("view", "done").with("doneFrom", first).with("doneTo", last);
    return new Board.MonthLine(
        shown(month),
        Count.of(flow.opened(first, last), all.with("openedFrom", first).with("openedTo", last)),
        Count.of(flow.done(first, last), done),
        Count.of(flow.due(first, last), due),
        Count.of(flow.late(first, last), due.with("timeliness", "overdue,done_late")));
  }

  /** What a document is called; null for none. */
  @Nullable String documentName(@Nullable Long id) {
    return id == null ? null : documents.names(List.of(id)).get(id);
  }
}
