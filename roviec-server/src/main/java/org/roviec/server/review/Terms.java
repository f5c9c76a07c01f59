package org.roviec.server.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a finding says, in the fields that a person confirms or corrects. Built from the finding as
 * a proposal; kept with the decision as it was confirmed.
 */
sealed interface Terms {

  /**
   * Who must do what until when.
   *
   * @param work the task in the document's words, or in a person's
   * @param leads who answers for it (chủ trì)
   * @param cooperating phối hợp
   * @param monitors theo dõi
   * @param submitTo who receives or approves the result
   * @param product what will exist, empty if not said
   * @param due until when
   * @param conditions what is to be minded ("Lưu ý …")
   * @param gaps which of the six "rõ" stay open
   * @param kind {@code ASSIGN}, {@code GENERAL} or {@code MIND}
   */
  record Assignment(
      String work,
      List<Party> leads,
      List<Party> cooperating,
      List<Party> monitors,
      List<Party> submitTo,
      String product,
      DueAsWritten due,
      List<String> conditions,
      Set<Gap> gaps,
      String kind)
      implements Terms {

    /** Keeps its own collections. */
    public Assignment {
      leads = List.copyOf(leads);
      cooperating = List.copyOf(cooperating);
      monitors = List.copyOf(monitors);
      submitTo = List.copyOf(submitTo);
      conditions = List.copyOf(conditions);
      gaps = Set.copyOf(gaps);
    }

    Assignment leaving(Set<Gap> open) {
      return new Assignment(
          work, leads, cooperating, monitors, submitTo, product, due, conditions, open, kind);
    }
  }

  /**
   * A figure that is aimed at or reported.
   *
   * @param name what is measured
   * @param comparator {@code =}, {@code >=}, {@code <=} …
   * @param valueMax upper end of a range
   * @param kind {@code TARGET}, {@code ACTUAL} or {@code ESTIMATE}
   * @param from first day of the period
   * @param to last day of the period
   */
  record Figure(
      String name,
      String comparator,
      @Nullable BigDecimal value,
      @Nullable BigDecimal valueMax,
      String unit,
      String kind,
      @Nullable LocalDate from,
      @Nullable LocalDate to)
      implements Terms {}

  /**
   * A count with a status: 11 of 40 targets reached.
   *
   * @param of the whole, null if not said
   * @param status as the public format codes it
   */
  record Tally(@Nullable BigDecimal count, @Nullable BigDecimal of, String what, String status)
      implements Terms {}

  /** Another document that is cited. */
  record Citation(String type, String symbol, @Nullable LocalDate date, String issuer, String title)
      implements Terms {}

  /** What the document says of itself. */
  record Header(
      String type,
      String symbol,
      String issuer,
      @Nullable LocalDate issuedOn,
      String title,
      String signer)
      implements Terms {}

  /**
   * Anything else: the words, and what sort they are of.
   *
   * @param sort as the public format codes it, empty where there are no sorts
   */
  record Words(String text, String sort) implements Terms {}
}
