package org.roviec.server.intake;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.roviec.ingest.format.Limits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Takes in what is put into a folder ({@code ROVIEC_INTAKE_FOLDER}). What was taken in moves to
 * {@code da-nhan}, what was not moves to {@code chua-nhan} with a note that says why; another file
 * of the same name is not overwritten. A file with a mark of secrecy stays where it is, with
 * nothing written down about it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("roviec.intake.folder")
class WatchedFolder {

  private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
  private static final Sender SENDER = new Sender("roviec", Channel.FOLDER);
  private static final Duration EVERY = Duration.ofSeconds(10);

  /** A file that changed later than this may still be being written. */
  private static final Duration QUIET = Duration.ofSeconds(5);

  private final Path folder;
  private final Intake intake;
  private final MessageSource messages;
  private final Clock clock;

  WatchedFolder(
      @Value("${roviec.intake.folder}") Path folder,
      Intake intake,
      MessageSource messages,
      Clock clock) {
    this.folder = folder;
    this.intake = intake;
    this.messages = messages;
    this.clock = clock;
  }

  /** One instance at a time looks into the folder. */
  @Bean
  Task<Void> watchFolder() {
    return Tasks.recurring("watch-folder", FixedDelay.of(EVERY))
        .execute((instance, context) -> look());
  }

  /** Takes in whatever lies ready. */
  void look() {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(this::isReady).sorted().toList()) {
        attempt(file);
      }
    } catch (IOException e) {
      LOG.warn("The watched folder cannot be read: {}", e.getMessage());
    }
  }

  /** One file that cannot be had must not keep the others from being taken in. */
  private void attempt(Path file) {
    try {
      take(file);
    } catch (IOException | RuntimeException e) {
      LOG.warn(
          "A file in the watched folder could not be taken in: {}", e.getClass().getSimpleName());
    }
  }

  private boolean isReady(Path file) {
    try {
      return Files.isRegularFile(file)
          && !Files.isHidden(file)
          && Files.size(file) <= Limits.DEFAULT.bytes()
          && Files.getLastModifiedTime(file).toInstant().isBefore(clock.instant().minus(QUIET));
    } catch (IOException gone) {
      return false;
    }
  }

  private void take(Path file) throws IOException {
    List<Receipt> receipts =
        intake.receive(file.getFileName().toString(), Files.readAllBytes(file), SENDER);
    List<Reason> refused =
        receipts.stream()
            .filter(Receipt.Refused.class::isInstance)
            .map(receipt -> ((Receipt.Refused) receipt).reason())
            .toList();
    if (refused.stream().anyMatch(reason -> reason.key().equals("intake.refused.classified"))) {
      return;
    }
    Path moved = move(file, refused.isEmpty() ? "da-nhan" : "chua-nhan");
    if (!refused.isEmpty()) {
      Files.writeString(moved.resolveSibling(moved.getFileName() + ".txt"), words(refused));
    }
  }

  private Path move(Path file, String name) throws IOException {
    Path place = Files.createDirectories(folder.resolve(name)).resolve(file.getFileName());
    for (int i = 2; Files.exists(place) && Files.mismatch(file, place) >= 0; i++) {
      place = place.resolveSibling(i + "-" + file.getFileName());
    }
    return Files.move(file, place, StandardCopyOption.REPLACE_EXISTING);
  }

  private String words(List<Reason> reasons) {
    StringBuilder words = new StringBuilder();
    for (Reason reason : reasons) {
      words
          .append(messages.getMessage(reason.key(), reason.values(), Locale.of("vi")))
          .append('\n');
    }
    return words.toString();
  }
}
