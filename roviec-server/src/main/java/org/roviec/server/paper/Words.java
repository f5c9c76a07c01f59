package org.roviec.server.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/**
 * The words of one paragraph in Word, whose characters may lie in several runs: Word cuts a typed
 * placeholder wherever spelling was checked.
 */
final class Words {

  /** A placeholder: words between double braces. */
  static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]{1,60})}}");

  private Words() {}

  static String of(CTP paragraph) {
    StringBuilder words = new StringBuilder();
    pieces(paragraph).forEach(piece -> words.append(piece.getStringValue()));
    return words.toString();
  }

  /** The names between braces, in order. */
  static List<String> placeholders(CTP paragraph) {
    return PLACEHOLDER.matcher(of(paragraph)).results().map(found -> found.group(1)).toList();
  }

  private static List<CTText> pieces(CTP paragraph) {
    List<CTText> pieces = new ArrayList<>();
    for (CTR run : paragraph.getRList()) {
      pieces.addAll(run.getTList());
    }
    return pieces;
  }

  /** Puts words in the place of placeholders; those without words stay as they are. */
  static void fill(CTP paragraph, Function<String, Optional<String>> meaning) {
    List<MatchResult> found = PLACEHOLDER.matcher(of(paragraph)).results().toList();
    for (MatchResult place : found.reversed()) {
      meaning
          .apply(place.group(1))
          .ifPresent(words -> put(pieces(paragraph), place.start(), place.end(), words));
    }
  }

  /** Puts words where characters stand; they take the looks of the first of them. */
  private static void put(List<CTText> pieces, int start, int end, String words) {
    int at = 0;
    boolean put = false;
    for (CTText piece : pieces) {
      String before = piece.getStringValue();
      int from = Math.clamp((long) start - at, 0, before.length());
      int to = Math.clamp((long) end - at, 0, before.length());
      at += before.length();
      if (from < to) {
        set(piece, before.substring(0, from) + (put ? "" : words) + before.substring(to));
        put = true;
      }
    }
  }

  /**
   * Puts words in the place of all there are; without a run there is nothing to take looks from.
   */
  static void set(CTP paragraph, String words) {
    List<CTText> pieces = pieces(paragraph);
    CTText first = pieces.isEmpty() ? paragraph.addNewR().addNewT() : pieces.getFirst();
    pieces.stream().skip(1).forEach(piece -> set(piece, ""));
    set(first, words);
  }

  private static void set(CTText piece, String words) {
    piece.setStringValue(words);
    piece.setSpace(SpaceAttribute.Space.PRESERVE);
  }

  /** Makes all its words bold. */
  static void embolden(CTP paragraph) {
    for (CTR run : paragraph.getRList()) {
      var looks = run.isSetRPr() ? run.getRPr() : run.addNewRPr();
      (looks.sizeOfBArray() == 0 ? looks.addNewB() : looks.getBArray(0)).setVal(true);
    }
  }
}
