package org.roviec.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.roviec.server.audit.AuditChain;
import org.roviec.server.audit.AuditVerdict;
import org.roviec.server.backup.Backup;
import org.roviec.server.backup.Restore;
import org.roviec.server.backup.RestoreRefused;
import org.roviec.server.database.DatabaseUnavailable;
import org.roviec.server.database.Maintenance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the application does at the command line besides serving pages. Prints Vietnamese. */
enum Command {
  BACKUP("backup") {
    @Override
    int run(List<String> arguments) throws IOException, SQLException {
      Path file = fileOf(arguments);
      try (Maintenance open = Maintenance.beside()) {
        long rows = new Backup(open.database(), open.folder().path()).write(file, Instant.now());
        System.out.printf("Đã sao lưu %d dòng vào %s (%d byte).%n", rows, file, Files.size(file));
      }
      return 0;
    }
  },
  RESTORE("restore-backup") {
    @Override
    int run(List<String> arguments) throws IOException, SQLException {
      Path file = fileOf(arguments);
      try (Maintenance open = Maintenance.alone()) {
        boolean replace = arguments.contains("--replace");
        long rows = new Restore(open.database(), open.folder().path()).read(file, replace);
        System.out.printf("Đã khôi phục %d dòng từ %s.%n", rows, file);
      }
      return 0;
    }
  },
  AUDIT_VERIFY("audit-verify") {
    @Override
    int run(List<String> arguments) throws IOException {
      try (Maintenance open = Maintenance.beside()) {
        AuditVerdict verdict = new AuditChain(JdbcClient.create(open.database())).verify();
        if (!verdict.holds()) {
          System.out.printf("Nhật ký KHÔNG nguyên vẹn: sai từ vị trí %d.%n", verdict.brokenAt());
          return 1;
        }
        System.out.printf(
            "Nhật ký nguyên vẹn: %d mục, %d mục chưa niêm. Mã cuối: %s%n",
            verdict.sealed(), verdict.unsealed(), verdict.head());
        return 0;
      }
    }
  };

  private static final int WRONG_USE = 2;
  private final String word;

  Command(String word) {
    this.word = word;
  }

  abstract int run(List<String> arguments) throws IOException, SQLException;

  /** Runs the command of that name; returns the exit code. */
  static int run(String word, List<String> arguments) {
    try {
      return Arrays.stream(values())
          .filter(command -> command.word.equals(word))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("Không có lệnh " + word + "."))
          .run(arguments);
    } catch (IllegalArgumentException | RestoreRefused | DatabaseUnavailable wrong) {
      System.err.println("roviec: " + wrong.getMessage());
      return WRONG_USE;
    } catch (IOException | SQLException failure) {
      System.err.println("roviec: " + word + ": " + failure.getMessage());
      return 1;
    }
  }

  private static Path fileOf(List<String> arguments) {
    return arguments.stream()
        .filter(argument -> !argument.startsWith("--"))
        .findFirst()
        .map(argument -> Path.of(argument).toAbsolutePath())
        .orElseThrow(() -> new IllegalArgumentException("Hãy cho biết tên tệp sao lưu."));
  }
}
