package org.roviec.server.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A set of rules on the form of papers (thể thức), in force from a day on. A paper follows the one
 * in force on its own day.
 */
public enum RuleBook {
  /** Hướng dẫn 36-HD/VPTW. */
  PARTY_36(Form.PARTY, "36-HD/VPTW", LocalDate.of(2018, 4, 3)),
  /** Hướng dẫn 05-HD/VPTW: the post of the signer is no longer bold. */
  PARTY_05(Form.PARTY, "05-HD/VPTW", LocalDate.of(2026, 5, 27)),
  /** Nghị định 30/2020/NĐ-CP. */
  STATE_30(Form.STATE, "30/2020/NĐ-CP", LocalDate.of(2020, 3, 5));

  /** Where the number will stand that the clerk gives. */
  private static final String BLANK = "     ";

  private final Form form;
  private final String symbol;
  private final LocalDate from;

  RuleBook(Form form, String symbol, LocalDate from) {
    this.form = form;
    this.symbol = symbol;
    this.from = from;
  }

  /** The rules in force on a day; for days before all of them, the oldest. */
  public static RuleBook of(Form form, LocalDate day) {
    RuleBook found = form == Form.PARTY ? PARTY_36 : STATE_30;
    for (RuleBook book : values()) {
      if (book.form == form && !day.isBefore(book.from)) {
        found = book;
      }
    }
    return found;
  }

  /** Whose rules they are. */
  public Form form() {
    return form;
  }

  /** Number and symbol of the paper that sets them. */
  public String symbol() {
    return symbol;
  }

  /** File of the template that ships with the program. */
  String template(PaperKind kind) {
    return (kind + "-" + this).toLowerCase(Locale.ROOT).replace('_', '-') + ".docx";
  }

  /** The number line; "Số -CV/VPTU" while the clerk has not given a number. */
  public String number(PaperKind kind, @Nullable String number, String office) {
    String issuer = Letterhead.orUnknown(office);
    String given = number == null ? BLANK : number;
    if (form == Form.PARTY) {
      return "Số " + given + "-" + kind.letters() + "/" + issuer;
    }
    return kind == PaperKind.LETTER
        ? "Số: " + given + "/" + issuer
        : "Số: " + given + "/" + kind.letters() + "-" + issuer;
  }

  /** Place and day; the day stays open while the paper is a draft. */
  public String placeAndDay(String place, LocalDate day, boolean signed) {
    String date = signed ? two(day.getDayOfMonth()) : BLANK;
    String month = day.getMonthValue() < 3 ? two(day.getMonthValue()) : "" + day.getMonthValue();
    return "%s, ngày %s tháng %s năm %d"
        .formatted(Letterhead.orUnknown(place), date, month, day.getYear());
  }

  private static String two(int number) {
    return String.format(Locale.ROOT, "%02d", number);
  }

  /** What a paper is about, as its form wants it said; {@code about} begins with a small letter. */
  public String subject(PaperKind kind, String about) {
    if (kind == PaperKind.LETTER) {
      return (form == Form.PARTY ? "về việc " : "V/v ") + about;
    }
    return form == Form.PARTY ? "về " + about : "Về " + about;
  }

  /** The last words of the text. */
  String ending(String words) {
    String bare = words.replaceFirst("[./]+$", "");
    return form == Form.PARTY ? bare + "." : bare + "./.";
  }

  /** Whom the paper is for: on the line itself, or a list below it. */
  List<String> addressees(List<String> to) {
    if (to.size() < 2) {
      return List.of(to.isEmpty() ? Letterhead.UNKNOWN : to.getFirst());
    }
    return listed(to, "");
  }

  /** Who gets a copy, with dashes and endings, and where the office keeps its own. */
  List<String> recipients(Letterhead head, PaperKind kind) {
    List<String> lines = new java.util.ArrayList<>();
    if (kind == PaperKind.LETTER) {
      lines.add("Như trên");
    }
    lines.addAll(head.recipients());
    String filing = Letterhead.orUnknown(head.filing());
    return listed(lines, form == Form.PARTY ? "Lưu " + filing : "Lưu: " + filing);
  }

  private List<String> listed(List<String> lines, String last) {
    List<String> all = new java.util.ArrayList<>(lines);
    if (!last.isEmpty()) {
      all.add(last);
    }
    List<String> listed = new java.util.ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      String end = i == all.size() - 1 ? "." : form == Form.PARTY ? "," : ";";
      listed.add("- " + all.get(i) + end);
    }
    return listed;
  }

  /** Whether a paper of a kind says "Kính gửi". */
  static boolean isAddressed(PaperKind kind) {
    return kind == PaperKind.LETTER;
  }
}
