package org.roviec.server.followup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roviec.server.intake.FileGate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of reports: each content once, by its SHA-256, in the database. */
@Repository
class ReportFiles {

  static final int MOST = 5;
  static final int LARGEST = 20 << 20;

  private final JdbcClient jdbc;
  private final FileGate gate;

  ReportFiles(JdbcClient jdbc, FileGate gate) {
    this.jdbc = jdbc;
    this.gate = gate;
  }

  /**
   * Key of the sentence that says why files cannot be kept; null if they can. Nothing is stored;
   * what bears a mark of secrecy is not even named.
   */
  @Nullable String fault(List<Upload> files) {
    if (files.size() > MOST) {
      return "followup.file.many";
    }
    for (Upload file : files) {
      if (file.bytes().length > LARGEST) {
        return "followup.file.large";
      }
      if (file.bytes().length == 0) {
        return "followup.file.empty";
      }
    }
    for (Upload file : files) {
      FileGate.Verdict verdict = gate.look(gate.cleanName(file.name()), file.bytes());
      if (verdict != FileGate.Verdict.PASSES) {
        return verdict == FileGate.Verdict.SECRET
            ? "followup.file.secret"
            : "followup.file.unreadable";
      }
    }
    return null;
  }

  void keep(long reportId, List<Upload> files) {
    for (Upload file : files) {
      String sha256 = digest(file.bytes());
      jdbc.sql(
              "insert into report_content (sha256, bytes) values (:sha, :bytes)"
                  + " on conflict do nothing")
          .param("sha", sha256)
          .param("bytes", file.bytes())
          .update();
      jdbc.sql(
              "insert into report_file (report_id, sha256, name, size)"
                  + " values (:report, :sha, :name, :size)")
          .param("report", reportId)
          .param("sha", sha256)
          .param("name", gate.cleanName(file.name()))
          .param("size", file.bytes().length)
          .update();
    }
  }

  /** The files of reports, by the report. */
  Map<Long, List<ReportFile>> of(Collection<Long> reports) {
    Map<Long, List<ReportFile>> files = new HashMap<>();
    if (!reports.isEmpty()) {
      jdbc.sql("select * from report_file where report_id = any (:ids) order by id")
          .param("ids", reports.toArray(Long[]::new))
          .query(row -> {
            ReportFile file = file(row, 0);
            files.computeIfAbsent(file.reportId(), _ -> new ArrayList<>()).add(file);
          });
    }
    return files;
  }

  /** A file, if it belongs to a report of this task. */
  Optional<ReportFile> find(long taskId, long id) {
    return jdbc.sql(
            """
            select f.* from report_file f join progress_report r on r.id = f.report_id
            where f.id = :id and r.task_id = :task
            """)
        .param("id", id)
        .param("task", taskId)
        .query(ReportFiles::file)
        .optional();
  }

  byte[] bytes(ReportFile file) {
    return jdbc.sql("select bytes from report_content where sha256 = :sha")
        .param("sha", file.sha256())
        .query(byte[].class)
        .single();
  }

  private static ReportFile file(ResultSet row, int index) throws SQLException {
    return new ReportFile(
        row.getLong("id"),
        row.getLong("report_id"),
        row.getString("sha256"),
        row.getString("name"),
        row.getLong("size"));
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
