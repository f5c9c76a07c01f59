package org.roviec.server.office;

import java.util.List;
import org.roviec.server.paper.Form;
import org.roviec.server.paper.Letterhead;

/**
 * What an administrator has set about the office; words that are not set are empty.
 *
 * @param letterhead what all papers have in common
 * @param inText how the office calls itself in a sentence: "Văn phòng Tỉnh ủy"
 * @param address how people are addressed
 * @param version goes up with every change; 0 before the first
 */
public record OfficeFacts(Letterhead letterhead, String inText, Address address, int version) {

  /** Nothing is set. */
  static final OfficeFacts UNSET =
      new OfficeFacts(Letterhead.unknown(Form.PARTY), "", Address.COMRADE, 0);

  /** Which facts that papers need are not set: keys of their labels. */
  public List<String> missing() {
    return java.util.stream.Stream.of(
            missing("office.superior", letterhead.superior()),
            missing("office.name", letterhead.name()),
            missing("office.inText", inText),
            missing("office.place", letterhead.place()),
            missing("office.symbol", letterhead.symbol()),
            missing("office.post", letterhead.signature().post()),
            missing("office.signer", letterhead.signature().name()))
        .flatMap(List::stream)
        .toList();
  }

  /** How the office calls itself in a sentence, or "…". */
  public String called() {
    return inText.isBlank() ? Letterhead.UNKNOWN : inText;
  }

  private static List<String> missing(String key, String words) {
    return words.isBlank() ? List.of(key) : List.of();
  }
}
