package org.roviec.ingest.detection;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.roviec.ingest.outcome.FileType;

/** Which kind of text: a page, a mail, other XML, a sheet of values, or just text. */
final class TextKind {

  private static final int LOOK = 4096;

  private static final Pattern MAIL_FIELD =
      Pattern.compile(
          "(?im)^(from|to|subject|date|message-id|mime-version|received|return-path|"
              + "delivered-to|content-type|reply-to|x-[a-z-]+):[ \\t]*\\S");

  /** A mail begins with the name of a field, at once. */
  private static final Pattern FIRST_FIELD =
      Pattern.compile("(?:From [^\\n]*\\n)?[A-Za-z][A-Za-z0-9-]{1,40}:[ \\t\\r].*", Pattern.DOTALL);

  private static final int FIELDS = 3;

  private TextKind() {}

  static FileType of(byte[] bytes, String name) {
    String head = Detection.head(bytes, LOOK).replace("\u0000", "");
    String start = withoutMark(head).stripLeading();
    String lower = start.toLowerCase(Locale.ROOT);
    if (lower.startsWith("<?xml") || lower.startsWith("<svg")) {
      return lower.contains("<html") ? FileType.HTML : FileType.XML;
    }
    if (isMarkup(lower)) {
      return FileType.HTML;
    }
    if (lower.startsWith("<!doctype")) {
      return FileType.XML;
    }
    if (isMail(start)) {
      return FileType.EML;
    }
    return Values.looksLike(bytes, name) ? FileType.CSV : FileType.TEXT;
  }

  private static String withoutMark(String head) {
    for (String mark : new String[] {"\u00ef\u00bb\u00bf", "\u00ff\u00fe", "\u00fe\u00ff"}) {
      if (head.startsWith(mark)) {
        return head.substring(mark.length());
      }
    }
    return head;
  }

  /** Whether it begins as a page, or as a piece of one without its frame. */
  private static boolean isMarkup(String lower) {
    return lower.startsWith("<!doctype html")
        || lower.startsWith("<html")
        || lower.startsWith("<!--") && lower.contains("<html")
        || lower.matches("(?s)<(head|body|div|table|p|meta|style|title)[\\s>].*");
  }

  private static boolean isMail(String start) {
    if (!FIRST_FIELD.matcher(start).matches()) {
      return false;
    }
    int end = start.indexOf("\n\n");
    int crlf = start.indexOf("\r\n\r\n");
    int until = Math.min(end < 0 ? start.length() : end, crlf < 0 ? start.length() : crlf);
    Matcher field = MAIL_FIELD.matcher(start.substring(0, until));
    int found = 0;
    while (found < FIELDS && field.find()) {
      found++;
    }
    return found >= FIELDS;
  }
}
