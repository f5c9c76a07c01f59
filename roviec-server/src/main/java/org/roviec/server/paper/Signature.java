package org.roviec.server.paper;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who signs; each line may be empty.
 *
 * @param authority in whose name: "T/L BAN THƯỜNG VỤ", "TL. CHỦ TỊCH"
 * @param post "CHÁNH VĂN PHÒNG", "K/T CHÁNH VĂN PHÒNG"
 * @param name "Nguyễn Văn A"
 */
public record Signature(String authority, String post, String name) {

  /** Thay mặt, thừa lệnh, ký thay, as Party papers write them and as State papers do. */
  private static final Pattern CAPACITY =
      Pattern.compile("^(T/?M|T/?L|K/?T)(?:\\.\\s*|(?<=/[MLT])\\s+)", Pattern.CASE_INSENSITIVE);

  /** The same signature with the capacity written as papers of a form write it. */
  Signature in(Form form) {
    return new Signature(capacity(authority, form), capacity(post, form), name);
  }

  private static String capacity(String line, Form form) {
    Matcher found = CAPACITY.matcher(line);
    if (!found.find()) {
      return line;
    }
    String letters = found.group(1).toUpperCase(Locale.ROOT).replace("/", "");
    String written =
        form == Form.PARTY ? letters.charAt(0) + "/" + letters.charAt(1) : letters + ".";
    return written + " " + line.substring(found.end());
  }
}
