package org.roviec.server.followup.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roviec.server.followup.Channel;
import org.roviec.server.followup.NewReport;
import org.roviec.server.followup.ProgressReport;
import org.roviec.server.followup.Upload;

/** A report of progress as typed into its form. */
record ReportForm(
    String percent,
    String milestone,
    String sentence,
    String obstacle,
    String proposal,
    String token) {

  /** A form sent by hand may leave fields out. */
  ReportForm {
    percent = percent == null ? "" : percent;
    milestone = milestone == null ? "" : milestone;
    sentence = sentence == null ? "" : sentence;
    obstacle = obstacle == null ? "" : obstacle;
    proposal = proposal == null ? "" : proposal;
    token = token == null ? "" : token;
  }

  /** An empty form that goes on from the last report. */
  static ReportForm after(@Nullable ProgressReport last) {
    Integer before = last == null ? null : last.percent();
    return new ReportForm(
        before == null ? "0" : before.toString(), "", "", "", "", UUID.randomUUID().toString());
  }

  NewReport report(List<Upload> files) {
    return new NewReport(
        number(percent), milestone, sentence, obstacle, proposal, files, Channel.PAGE, uuid(token));
  }

  /** A number as typed; -1 for what is none, so that it is refused. */
  static @Nullable Integer number(String typed) {
    String bare = typed.strip().replace("%", "");
    if (bare.isEmpty()) {
      return null;
    }
    return bare.matches("\\d{1,3}") ? Integer.valueOf(bare) : -1;
  }

  static @Nullable UUID uuid(String typed) {
    try {
      return typed.isBlank() ? null : UUID.fromString(typed.strip());
    } catch (IllegalArgumentException notOne) {
      return null;
    }
  }
}
