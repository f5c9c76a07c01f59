package org.roviec.ingest.secrecy;

import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.outcome.Furniture;
import org.roviec.ingest.outcome.Outcome;

/**
 * Looks for marks of state secrecy. What it returns is the name of the rule that fired and nothing
 * of the document; it keeps and logs nothing. The rules are in {@code marks.tsv}.
 */
public final class SecrecyGate {

  /** A gate with the rules that come with this library; they are loaded when first needed. */
  public SecrecyGate() {}

  /** The rule that a file's name breaks; null where none. Ask before the file is opened. */
  public @Nullable String screenName(String name) {
    String whole = Normalizer.normalize(name, Normalizer.Form.NFC);
    if (!Candidate.isHinted(whole)) {
      return null;
    }
    for (String part : whole.replace('\\', '/').split("/")) {
      int dot = part.lastIndexOf('.');
      boolean ended = dot > 0 && part.length() - dot <= 6;
      String rule = first(Place.NAME, (ended ? part.substring(0, dot) : part).strip(), "", "");
      if (rule != null) {
        return rule;
      }
    }
    return null;
  }

  /** The rule that a text, or what is printed around it, breaks; null where none. */
  public @Nullable String screen(Outcome.Ingested ingested) {
    for (Furniture each : ingested.furniture()) {
      String rule = screen(each);
      if (rule != null) {
        return rule;
      }
    }
    return screen(ingested.text().characters());
  }

  private @Nullable String screen(Furniture furniture) {
    String text = Normalizer.normalize(furniture.text(), Normalizer.Form.NFC);
    for (String line : text.split("\\R")) {
      String rule = first(Place.EDGE, Candidate.bare(line), "", "");
      if (rule != null) {
        return rule;
      }
    }
    return furniture.kind() == Furniture.Kind.PROPERTY ? screenName(text.replace('/', '-')) : null;
  }

  /** The rule that a text breaks; null where none. */
  @Nullable String screen(String text) {
    String rule = Register.screen(text, value -> first(Place.REGISTER, value, "", ""));
    return rule != null ? rule : Candidate.firstHit(text, this::first);
  }

  private @Nullable String first(Place place, String words, String before, String after) {
    for (Mark mark : Rulebook.MARKS) {
      if (mark.fires(place, words, before, after)) {
        return mark.id();
      }
    }
    return null;
  }

  /** Most papers hold no word that looks like a mark: their reading does without the rules. */
  private static final class Rulebook {
    static final List<Mark> MARKS = MarkTable.load();
  }

  /** Asks all rules for one place. */
  @FunctionalInterface
  interface Rules {
    /** The rule that fires on these words between their neighbors; null where none does. */
    @Nullable String first(Place place, String words, String before, String after);
  }
}
