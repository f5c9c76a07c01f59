package org.roviec.ingest.legacy;

import java.util.HashMap;
import java.util.Map;

/**
 * Reads the Vietnamese encodings from before Unicode. Both are given as Latin-1 or Windows-1252
 * characters, one for each byte, as bytes come and as such texts look when pasted into a Unicode
 * file.
 */
public final class LegacyLetters {

  /** Characters of TCVN 5712:1993 VN3 for the bytes A1 to FE; a blank stands for none. */
  private static final String TCVN3 =
      "ĂÂÊÔƠƯĐăâêôơưđ\u00af\u0300\u0309\u0303\u0301"
          + "\u0323àảãáạ\u00baằẳẵắ\u00bf\u00c0\u00c1\u00c2\u00c3\u00c4\u00c5ặầẩẫấậè\u00cdẻẽéẹềểễếệìỉ"
          + "\u00d9\u00da\u00dbĩíịò\u00e0ỏõóọồổỗốộờởỡớợù\u00f0ủũúụừửữứựỳỷỹýỵ";

  /** Base letter, mark, result: VNI-Windows in lower case. */
  private static final String VNI_PAIRS =
      "aøà aùá aûả aõã aïạ aââ aàầ aáấ aåẩ aãẫ aäậ aêă aèằ aéắ aúẳ aüẵ aëặ "
          + "eøè eùé eûẻ eõẽ eïẹ eâê eàề eáế eåể eãễ eäệ "
          + "oøò oùó oûỏ oõõ oïọ oâô oàồ oáố oåổ oãỗ oäộ "
          + "ôøờ ôùớ ôûở ôõỡ ôïợ uøù uùú uûủ uõũ uïụ öøừ öùứ öûử öõữ öïự yøỳ yùý yûỷ yõỹ";

  private static final String VNI_SINGLES = "ìì íí æỉ óĩ òị ôơ öư îỵ ñđ";

  private static final Map<Character, Map<Character, Character>> PAIRS = new HashMap<>();
  private static final Map<Character, Character> SINGLES = new HashMap<>();

  static {
    for (String entry : VNI_PAIRS.split(" ")) {
      pair(entry.charAt(0), entry.charAt(1), entry.charAt(2));
    }
    for (String entry : VNI_SINGLES.split(" ")) {
      SINGLES.put(entry.charAt(0), entry.charAt(1));
      SINGLES.put(upper(entry.charAt(0)), upper(entry.charAt(1)));
    }
  }

  private LegacyLetters() {}

  private static void pair(char base, char mark, char result) {
    PAIRS.computeIfAbsent(base, key -> new HashMap<>()).put(mark, result);
    Map<Character, Character> capital = PAIRS.computeIfAbsent(upper(base), key -> new HashMap<>());
    capital.put(upper(mark), upper(result));
    capital.put(mark, upper(result));
  }

  private static char upper(char c) {
    return Character.toUpperCase(c);
  }

  /** TCVN3 as Unicode. */
  public static String tcvn3(CharSequence characters) {
    StringBuilder out = new StringBuilder(characters.length());
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      out.append(c >= 0xa1 && c <= 0xfe ? TCVN3.charAt(c - 0xa1) : c);
    }
    return out.toString();
  }

  /** VNI as Unicode. */
  public static String vni(CharSequence characters) {
    int length = characters.length();
    StringBuilder out = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      char c = characters.charAt(i);
      Map<Character, Character> marks = PAIRS.get(c);
      Character joined =
          marks == null || i + 1 == length ? null : marks.get(characters.charAt(i + 1));
      if (joined != null) {
        out.append(joined.charValue());
        i++;
      } else {
        out.append(SINGLES.getOrDefault(c, c).charValue());
      }
    }
    return out.toString();
  }
}
