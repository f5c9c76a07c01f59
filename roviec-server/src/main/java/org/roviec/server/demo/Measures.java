package org.roviec.server.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.roviec.server.access.DemoAccounts;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Figure;
import org.roviec.server.register.Figures;
import org.roviec.server.register.Openings;
import org.roviec.server.register.Scope;
import org.roviec.server.review.ReviewByRule;
import org.roviec.server.target.Indicator;
import org.roviec.server.target.IndicatorFacts;
import org.roviec.server.target.TargetList;
import org.roviec.server.target.Targets;
import org.roviec.text.Vietnamese;
import org.springframework.stereotype.Component;

/**
 * Makes indicators of what the samples say: every target becomes one, with the actual figure that
 * stands beside it, and so does every growth. Each keeps its sentence; no number is made up.
 */
@Component
class Measures {

  private static final Set<String> KINDS = Set.of("TARGET", "ACTUAL", "ESTIMATE");
  private static final int MOST = 200;
  private static final int BESIDE = 200;

  /**
   * How a person who looks at the scanned page calls the target whose words the scan lost; the
   * sentence itself stays as it was read.
   */
  private static final String BY_HAND = "Thu ngân sách: tốc độ tăng bình quân";

  private final ReviewByRule reviews;
  private final Openings openings;
  private final Figures figures;
  private final Targets targets;
  private final TargetList list;

  Measures(
      ReviewByRule reviews, Openings openings, Figures figures, Targets targets, TargetList list) {
    this.reviews = reviews;
    this.openings = openings;
    this.figures = figures;
    this.targets = targets;
    this.list = list;
  }

  /** Confirms the figures of documents whose review is still open. */
  void confirm(List<Long> documents, DemoAccounts.Login clerk) {
    documents.forEach(id -> reviews.figures(id, clerk.username(), clerk.displayName()));
  }

  /** Takes the confirmed figures over and follows those that say where something goes. */
  void follow(List<Long> documents, DemoAccounts.Login clerk, java.time.LocalDate today) {
    String actor = clerk.displayName();
    documents.forEach(id -> openings.open(id, Set.of(), Cause.by(actor)));
    List<Figure> all = figures.ofKinds(KINDS, MOST);
    for (Figure figure : all) {
      if (figure.kind().equals("TARGET")) {
        targets
            .openFrom(figure.verdictId(), actor)
            .ifPresent(id -> observe(id, figure, all, actor));
      } else if (isGrowth(figure)) {
        targets.openFrom(figure.verdictId(), actor);
      }
    }
    list.all(Scope.ALL, today).forEach(row -> name(row.indicator(), actor));
  }

  private static boolean isGrowth(Figure figure) {
    return figure.unit().startsWith("%") && Vietnamese.bare(figure.name()).contains("tang truong");
  }

  /** The actual figure nearest to a target, of the same name and with only words between. */
  private void observe(long indicator, Figure target, List<Figure> all, String actor) {
    all.stream()
        .filter(one -> one.kind().equals("ACTUAL") && one.documentId() == target.documentId())
        .filter(one -> one.name().equals(target.name()))
        .filter(one -> Math.abs(one.start() - target.start()) < BESIDE)
        .min(Comparator.comparingInt(one -> Math.abs(one.start() - target.start())))
        .ifPresent(one -> targets.observeFigure(indicator, one.verdictId(), actor));
  }

  private void name(Indicator indicator, String actor) {
    IndicatorFacts facts = indicator.facts();
    boolean lost = !Character.isLetter(facts.name().charAt(0));
    String name =
        lost ? BY_HAND : Character.toUpperCase(facts.name().charAt(0)) + facts.name().substring(1);
    targets.change(
        indicator,
        new IndicatorFacts(
            name,
            facts.unit(),
            facts.owner(),
            facts.ownerId(),
            facts.field(),
            facts.plan(),
            facts.horizon(),
            facts.baselineNote()),
        actor,
        lost ? "Tên đọc từ bản chụp bị mất chữ, sửa theo trang văn bản (dữ liệu dùng thử)" : null);
  }
}
