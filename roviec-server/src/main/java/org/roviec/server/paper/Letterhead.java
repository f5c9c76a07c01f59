package org.roviec.server.paper;

import java.util.List;

/**
 * What an office's papers have in common. Empty words are printed as "…", never made up.
 *
 * @param form whose rules of form they follow; those who sign do so in its words
 * @param superior the body above, the first line: "TỈNH ỦY LÂM ĐỒNG"
 * @param name the office, the second line: "VĂN PHÒNG"
 * @param place where papers are issued: "Đà Lạt"
 * @param symbol of the office in its papers' numbers: "VPTU"
 * @param recipients who gets a copy, one line each, without punctuation
 * @param filing where the office keeps its copy: "Văn phòng Tỉnh ủy", "VT, TH"
 */
public record Letterhead(
    Form form,
    String superior,
    String name,
    String place,
    String symbol,
    Signature signature,
    List<String> recipients,
    String filing) {

  /** What stands where nothing is known. */
  public static final String UNKNOWN = "…";

  /** Keeps its own list, and says "T/L" or "TL." as its form does. */
  public Letterhead {
    signature = signature.in(form);
    recipients = List.copyOf(recipients);
  }

  /** A letterhead of which nothing is known but the form. */
  public static Letterhead unknown(Form form) {
    return new Letterhead(form, "", "", "", "", new Signature("", "", ""), List.of(), "");
  }

  /** The words, or "…" for none. */
  static String orUnknown(String words) {
    return words.isBlank() ? UNKNOWN : words.strip();
  }
}
