package org.roviec.ingest.flow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.roviec.ingest.outcome.Furniture;

/** Collects what is printed around the running text, each once. */
final class Pages {

  private static final Pattern NUMBER =
      Pattern.compile("(?iu)\\s*(trang|page)?[\\s\\d\\-–—/.]*(của|of)?[\\s\\d\\-–—/.]*");

  private final Set<Furniture> seen = new LinkedHashSet<>();

  void add(Furniture.Kind kind, String words) {
    String text = words.strip();
    if (text.isEmpty()) {
      return;
    }
    boolean paged = kind == Furniture.Kind.HEADER || kind == Furniture.Kind.FOOTER;
    Furniture.Kind found =
        paged && NUMBER.matcher(text).matches() ? Furniture.Kind.PAGE_NUMBER : kind;
    seen.add(new Furniture(found, 0, text));
  }

  List<Furniture> furniture() {
    return new ArrayList<>(seen);
  }
}
