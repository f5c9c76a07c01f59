package org.roviec.ingest.scan;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.format.FormatReader;
import org.roviec.ingest.format.Ingestion;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Outcome;
import org.roviec.ingest.page.PageRead;

/** Reads page images: PNG, JPEG, GIF and TIFF, which may hold many pages. */
public final class ScanReader implements FormatReader {

  @Override
  public Outcome read(byte[] bytes, FileType type, Ingestion ingestion) throws IOException {
    try (ImageFile images = ImageFile.open(bytes, ingestion.limits().pages())) {
      if (images == null) {
        return new Outcome.Damaged(type, -1);
      }
      Outcome tooMuch = beyondLimits(images, ingestion);
      if (tooMuch != null) {
        return tooMuch;
      }
      Recognizer recognizer = ingestion.recognizes() ? Recognizer.find() : null;
      return recognizer == null
          ? new Outcome.NoRecognizer()
          : recognized(images, type, ingestion, recognizer);
    }
  }

  private static @Nullable Outcome beyondLimits(ImageFile images, Ingestion ingestion)
      throws IOException {
    if (images.count() > ingestion.limits().pages()) {
      return new Outcome.Exceeded(Limit.PAGES, images.count(), ingestion.limits().pages());
    }
    for (int page = 1; page <= images.count(); page++) {
      if (images.pixels(page) > ingestion.limits().pixels()) {
        return new Outcome.Exceeded(Limit.PIXELS, images.pixels(page), ingestion.limits().pixels());
      }
    }
    return null;
  }

  private static Outcome recognized(
      ImageFile images, FileType type, Ingestion ingestion, Recognizer recognizer)
      throws IOException {
    PageRead.Document document = new PageRead.Document(type);
    for (PageRead page :
        PageWork.each(
            images.numbers(),
            ingestion.progress(),
            number -> read(images, number, ingestion, recognizer))) {
      document.add(page);
    }
    return document.outcome();
  }

  private static PageRead read(
      ImageFile images, int number, Ingestion ingestion, Recognizer recognizer) throws IOException {
    ImageFile.Picture picture = images.picture(number);
    ingestion.grant(ingestion.limits().timePerPage());
    return recognizer.read(
        picture.image(), picture.dpi(), number, ingestion.limits().timePerPage());
  }
}
