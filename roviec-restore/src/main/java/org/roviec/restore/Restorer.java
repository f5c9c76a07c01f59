package org.roviec.restore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roviec.restore.engine.Engine;
import org.roviec.restore.engine.Model;
import org.roviec.text.SourceText;
import org.roviec.text.Span;
import org.roviec.text.TextView;

/**
 * Makes damaged Vietnamese text readable: the front door. Clean text passes untouched without the
 * model being loaded; the model is read on the first damaged text and then kept. Safe for any
 * number of threads.
 */
public final class Restorer {

  private static final String MODEL = "restore.bin";

  private final @Nullable Engine given;

  private Restorer(@Nullable Engine given) {
    this.given = given;
  }

  /** The restorer with the model that comes with it; loads nothing yet. */
  public static Restorer load() {
    return new Restorer(null);
  }

  /** A restorer with another model, for training and measuring. */
  public static Restorer with(Model model) {
    return new Restorer(new Engine(model));
  }

  private Engine engine() {
    Engine own = given;
    return own != null ? own : Bundled.ENGINE;
  }

  /** Reads the bundled model when first touched, once for all. */
  private static final class Bundled {
    static final Engine ENGINE = read();

    private static Engine read() {
      try (InputStream in =
          Objects.requireNonNull(Restorer.class.getResourceAsStream(MODEL), MODEL)) {
        return new Engine(Model.read(in));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The regions of a text by damage, in order, covering all of it; needs no model. */
  public static List<Region> survey(SourceText text) {
    return Survey.of(text.characters());
  }

  /**
   * Whether a text with Vietnamese letters has so many words that can be no syllable that it must
   * have been read badly, or its words run together. Such a text counts as clean all the same:
   * restoring does not help it. Needs no model.
   */
  public static boolean isMisread(SourceText text) {
    return Survey.isMisread(text.characters());
  }

  /** Whether anything in the text needs restoring; needs no model. */
  public static boolean isDamaged(SourceText text) {
    return survey(text).stream().anyMatch(r -> r.damage() != Damage.CLEAN);
  }

  /** The text made readable, by what the survey finds damaged. */
  public Restoration restore(SourceText text) {
    return restore(text, Progress.NONE);
  }

  /** The text made readable, telling how far it has come. */
  public Restoration restore(SourceText text, Progress progress) {
    return restore(text, survey(text), progress);
  }

  /** The text made readable, all of it taken for damaged in this way. */
  public Restoration restore(SourceText text, Damage damage) {
    return restore(text, List.of(new Region(damage, new Span(0, text.length()))), Progress.NONE);
  }

  private Restoration restore(SourceText text, List<Region> regions, Progress progress) {
    if (regions.stream().allMatch(r -> r.damage() == Damage.CLEAN)) {
      progress.advanced(text.length(), text.length());
      return new Restoration(TextView.of(text), regions, List.of(), List.of());
    }
    return new Restoring(engine(), text, regions, progress).run();
  }
}
