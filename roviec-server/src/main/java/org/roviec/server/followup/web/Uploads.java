package org.roviec.server.followup.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roviec.server.followup.ProgressReports;
import org.roviec.server.followup.Upload;
import org.springframework.web.multipart.MultipartFile;

/** Files as a form sends them; one that is too large is not even read. */
final class Uploads {

  private Uploads() {}

  /** The files; empty if there are too many or one is too large. */
  static Optional<List<Upload>> of(@Nullable List<MultipartFile> sent) throws IOException {
    List<MultipartFile> files =
        Objects.requireNonNullElse(sent, List.<MultipartFile>of()).stream()
            .filter(file -> !isNothing(file))
            .toList();
    boolean fits =
        files.size() <= ProgressReports.MOST_FILES
            && files.stream().allMatch(file -> file.getSize() <= ProgressReports.LARGEST_FILE);
    if (!fits) {
      return Optional.empty();
    }
    List<Upload> uploads = new ArrayList<>();
    for (MultipartFile file : files) {
      uploads.add(new Upload(name(file), file.getBytes()));
    }
    return Optional.of(uploads);
  }

  /** What a browser sends for a field in which no file was chosen. */
  private static boolean isNothing(MultipartFile file) {
    return file.isEmpty() && name(file).isEmpty();
  }

  private static String name(MultipartFile file) {
    return Objects.requireNonNullElse(file.getOriginalFilename(), "");
  }
}
