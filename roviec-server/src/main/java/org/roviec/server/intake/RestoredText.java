package org.roviec.server.intake;

import java.util.ArrayList;
import java.util.List;
import org.roviec.text.TextView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * The text that the reader read where the characters are damaged, in pieces that know which
 * characters they stand for.
 */
final class RestoredText {

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * A few words. As long as what they stand for, they stand for it character by character.
   *
   * @param start first character of the document that they stand for
   * @param end after the last
   */
  private record Piece(int start, int end, String words) {

    private boolean isEven() {
      return words.length() == end - start;
    }

    /** What of it stands for characters between two places. */
    private String between(int from, int to) {
      if (start >= to || end <= from && (start < end || start < from)) {
        return "";
      }
      return isEven()
          ? words.substring(Math.max(0, from - start), Math.min(words.length(), to - start))
          : words;
    }
  }

  private final List<Piece> pieces;

  private RestoredText(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /** The text of a view. */
  static RestoredText of(TextView view) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= view.length(); i++) {
      if (i == view.length() || !(isRun(view, from, i) || isOne(view, from, i))) {
        pieces.add(
            new Piece(
                view.sourceStart(from), view.sourceEnd(i - 1), view.text().substring(from, i)));
        from = i;
      }
    }
    return new RestoredText(pieces);
  }

  /** Whether a character goes on one by one, as all since a place do. */
  private static boolean isRun(TextView view, int from, int at) {
    return view.sourceEnd(from) == view.sourceStart(from) + 1
        && view.sourceStart(at) == view.sourceStart(from) + at - from
        && view.sourceEnd(at) == view.sourceStart(at) + 1;
  }

  /** Whether a character stands for the same as all since a place. */
  private static boolean isOne(TextView view, int from, int at) {
    return view.sourceStart(at) == view.sourceStart(from)
        && view.sourceEnd(at) == view.sourceEnd(from)
        && view.sourceStart(at - 1) == view.sourceStart(from);
  }

  /** What stands between two places of the document, as it was read, on one line. */
  String between(int from, int to) {
    StringBuilder words = new StringBuilder();
    pieces.forEach(piece -> words.append(piece.between(from, to)));
    return words.toString().strip().replaceAll("\\s+", " ");
  }

  String toJson() {
    ArrayNode all = JSON.createArrayNode();
    pieces.forEach(piece -> all.addArray().add(piece.start()).add(piece.end()).add(piece.words()));
    return all.toString();
  }

  static RestoredText ofJson(String json) {
    List<Piece> pieces = new ArrayList<>();
    for (JsonNode one : JSON.readTree(json)) {
      pieces.add(new Piece(one.get(0).asInt(), one.get(1).asInt(), one.get(2).asString()));
    }
    return new RestoredText(pieces);
  }
}
