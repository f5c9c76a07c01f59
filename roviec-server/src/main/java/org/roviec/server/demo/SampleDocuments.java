package org.roviec.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.roviec.server.intake.Channel;
import org.roviec.server.intake.Document;
import org.roviec.server.intake.Documents;
import org.roviec.server.intake.Intake;
import org.roviec.server.intake.Receipt;
import org.roviec.server.intake.Sender;
import org.springframework.stereotype.Component;

/** The four sample documents, which the build puts into the program. */
@Component
class SampleDocuments {

  private static final int COUNT = 4;

  private final Intake intake;
  private final Documents documents;

  SampleDocuments(Intake intake, Documents documents) {
    this.intake = intake;
    this.documents = documents;
  }

  /** Takes them in like any file; bytes that are here already are not taken in twice. */
  List<Long> takeIn(String userName) {
    return java.util.stream.IntStream.rangeClosed(1, COUNT)
        .mapToObj(number -> take(number, new Sender(userName, Channel.UPLOAD)))
        .toList();
  }

  private long take(int number, Sender sender) {
    Receipt receipt =
        intake.receive("van-ban-mau-" + number + ".txt", bytes(number), sender).getFirst();
    return switch (receipt) {
      case Receipt.Accepted(var _, long id) -> id;
      case Receipt.AlreadyHere(var _, long id) -> id;
      case Receipt.Refused(var name, var reason) ->
          throw new IllegalStateException(name + ": " + reason.key());
    };
  }

  private static byte[] bytes(int number) {
    String name = "/demo/seed" + number + ".txt";
    try (InputStream file = SampleDocuments.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(file, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether none of them is being read or waits for it. */
  boolean areSettled(List<Long> ids) {
    return documents.findAll(ids).stream().noneMatch(document -> document.state().isUnderWay());
  }

  /** Those that could be read. */
  List<Long> readOf(List<Long> ids) {
    return documents.findAll(ids).stream()
        .filter(Document::isReviewable)
        .map(Document::id)
        .sorted()
        .toList();
  }
}
