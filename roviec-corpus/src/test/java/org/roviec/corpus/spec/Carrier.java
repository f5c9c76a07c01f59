package org.roviec.corpus.spec;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.roviec.corpus.Folders;
import org.roviec.text.Span;

/**
 * A real document with an example inside it.
 *
 * @param front what stands before the example
 * @param text the example
 * @param back what stands behind it
 */
record Carrier(String front, String text, String back) {

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?m)^(\\*\\*)?(Điều|Phần|Chương|Mục|[IVX]+[.\\-]|\\d+[.)\\-]|[a-z]\\))[ .\\d]");
  private static final String MINUTES = Folders.golden("seed1");
  private static final String CONCLUSION = Folders.golden("tw-kl212");

  /** The example where such a text would stand. */
  static Carrier of(Example example) {
    String text = example.text();
    return switch (example.kind()) {
      case "noi-nhan" -> between(body(), text, "");
      case "the-thuc" -> isTail(text) ? between(body(), text, "") : between("", text, body());
      case "nhan-dinh" -> beforeLine(MINUTES, "2. Ban Chấp hành Đảng bộ tỉnh cũng", text);
      default ->
          example.kind().equals("de-muc") || NUMBERED.matcher(text).find()
              ? between(until(MINUTES, "1. Ban Chấp hành"), text, from(MINUTES, "Thông báo để"))
              : beforeLine(CONCLUSION, "Nơi nhận:", text);
    };
  }

  private static boolean isTail(String text) {
    return Pattern.compile("(?m)^\\**(T/M|TM\\.|KT\\.|K/T|TL\\.|T/L|TUQ\\.|Q\\.)")
        .matcher(text)
        .find();
  }

  private static String body() {
    return until(from(MINUTES, "1. Ban Chấp hành"), "Thông báo để");
  }

  private static String until(String text, String line) {
    return text.substring(0, at(text, line)).strip();
  }

  private static String from(String text, String line) {
    return text.substring(at(text, line)).strip();
  }

  private static Carrier beforeLine(String document, String line, String text) {
    return between(until(document, line), text, from(document, line));
  }

  private static Carrier between(String front, String text, String back) {
    String before = front.isEmpty() ? "" : front + "\n\n";
    return new Carrier(before, text, back.isEmpty() ? "\n" : "\n\n" + back + "\n");
  }

  /** The whole document. */
  String document() {
    return front + text + back;
  }

  /** Where the example stands in the document. */
  Span place() {
    return new Span(front.length(), front.length() + text.length());
  }

  /** The same document in another form. */
  Carrier in(UnaryOperator<String> form) {
    return new Carrier(form.apply(front), form.apply(text), form.apply(back));
  }

  private static int at(String text, String line) {
    int at = text.indexOf("\n" + line);
    if (at < 0) {
      throw new IllegalStateException("the real document has no line " + line);
    }
    return at + 1;
  }
}
