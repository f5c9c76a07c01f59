package org.roviec.outline;

import org.roviec.text.Vietnamese;

/**
 * Reads the letterhead line by line: issuer, motto, number, place and date, marks, and the subject
 * of a letter.
 */
final class LetterheadReader {

  private final String text;
  private final String folded;
  private final Lines lines;
  private final Manuscript script;

  LetterheadReader(Manuscript script) {
    this.text = script.text();
    this.folded = script.folded();
    this.lines = script.lines();
    this.script = script;
  }

  /** Reads line {@code i} as one of the letterhead; returns the line after, or i if it is none. */
  int read(int i) {
    String line = lines.text(i);
    String low = folded.substring(lines.start(i), lines.end(i));
    int dated = placeAndDateEnd(i);
    if (dated > i) {
      script.close();
      Paragraph date = new Paragraph(BlockType.META, i);
      for (int k = i; k < dated; k++) {
        date.add(lines.start(k), lines.end(k));
      }
      date.lastLine = dated - 1;
      script.add(date);
      return dated;
    }
    if (FormalLines.isNumberLine(low)) {
      return readNumberLine(i);
    }
    boolean capitals =
        lines.isCapitals(i)
            && lines.length(i) <= 110
            && Marker.at(text, lines.start(i), lines.end(i)) == null;
    boolean motto = low.startsWith("độc lập") || low.contains("tự do") && low.contains("hạnh phúc");
    boolean mark = lines.length(i) <= 40 && !lines.endsSentence(i) && i < 25 && isMark(low);
    boolean ornament = line.length() <= 3 && i < 25;
    if (!capitals && !motto && !mark && !ornament) {
      return i;
    }
    if (goesOnInLetterhead(i, low)) {
      Paragraph above = script.last();
      above.add(lines.start(i), lines.end(i));
      above.lastLine = i;
      return i + 1;
    }
    script.close();
    if (script.seenSignature && capitals) {
      script.emit(new Paragraph(BlockType.TITLE, i), lines.start(i), lines.end(i));
      script.seenTitle = true;
      script.subjectRead = true;
      script.zone = Zone.TITLE;
      return i + 1;
    }
    emitLetterhead(i);
    return i + 1;
  }

  /** A word left over from a broken line of the letterhead: "ỦY / BAN NHÂN DÂN". */
  private boolean goesOnInLetterhead(int i, String low) {
    if (script.isEmpty() || lines.gap(i) > 0 || !lines.isCapitals(i)) {
      return false;
    }
    Paragraph above = script.last();
    if (above.type != BlockType.META || above.lastLine != i - 1 || !lines.isCapitals(i - 1)) {
      return false;
    }
    boolean leftOver = low.indexOf(' ') < 0 && low.length() < 8;
    boolean firstWord =
        lines.text(i - 1).indexOf(' ') < 0 && lines.length(i - 1) < 8 && low.length() < 48;
    return low.startsWith("chủ nghĩa việt nam") || leftOver || firstWord;
  }

  private static boolean isMark(String low) {
    return low.contains("dự thảo")
        || low.contains("lưu hành")
        || low.contains("khẩn")
        || low.contains("hỏa tốc")
        || low.contains("tài liệu")
        || low.contains("bản số")
        || low.contains("trả lại")
        || low.equals("mật")
        || low.contains("độ mật");
  }

  /** Emits a letterhead line, parting "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI …". */
  private void emitLetterhead(int i) {
    int cut = -1;
    String line = folded.substring(lines.start(i), lines.end(i));
    for (String right : new String[] {"cộng hòa xã hội", "đảng cộng sản việt nam", "độc lập"}) {
      int at = lines.start(i) + line.indexOf(right, 1);
      if (at > lines.start(i) && Lines.isBlank(text.charAt(at - 1))) {
        cut = at;
        break;
      }
    }
    if (cut < 0) {
      script.emit(new Paragraph(BlockType.META, i), lines.start(i), lines.end(i));
    } else {
      int left = cut;
      while (left > lines.start(i) && Lines.isBlank(text.charAt(left - 1))) {
        left--;
      }
      script.emit(new Paragraph(BlockType.META, i), lines.start(i), left);
      script.emit(new Paragraph(BlockType.META, i), cut, lines.end(i));
    }
  }

  private int readNumberLine(int i) {
    script.close();
    Paragraph number = new Paragraph(BlockType.META, i);
    number.add(lines.start(i), lines.end(i));
    int next = i + 1;
    if (lines.length(i) <= 4 && next < lines.count() && lines.gap(next) == 0) {
      number.add(lines.start(next), lines.end(next));
      next++;
    }
    number.lastLine = next - 1;
    script.add(number);
    return next;
  }

  /**
   * The line after place and date of issue that begin at line {@code i}, which may be broken; else
   * i.
   */
  int placeAndDateEnd(int i) {
    StringBuilder joined = new StringBuilder();
    for (int k = i; k < Math.min(lines.count(), i + 3); k++) {
      if (k > i && (lines.gap(k) > 1 || Marker.at(text, lines.start(k), lines.end(k)) != null)) {
        break;
      }
      joined.append(k > i ? " " : "").append(lines.text(k));
      if (FormalLines.isPlaceAndDate(joined.toString())
          && !Lines.isCapitals(text, lines.start(i), lines.end(i))) {
        boolean yearMissing = Vietnamese.fold(joined).indexOf("năm") < 0;
        boolean nextGoesOn =
            k + 1 < lines.count()
                && lines.gap(k + 1) == 0
                && Character.isLowerCase(lines.first(k + 1))
                && lines.length(k + 1) < 30;
        return yearMissing && nextGoesOn ? k + 2 : k + 1;
      }
    }
    return i;
  }

  /** Reads what a letter is about ("V/v …") from line {@code i} on; returns the line after. */
  int readSubject(int i) {
    script.close();
    Paragraph subject = new Paragraph(BlockType.TITLE, i);
    int k = i;
    do {
      subject.add(lines.start(k), lines.end(k));
      k++;
    } while (k < lines.count()
        && k < i + 8
        && lines.gap(k) == 0
        && placeAndDateEnd(k) == k
        && !lines.startsWith(k, "kính gửi")
        && !lines.isRule(k)
        && !FormalLines.isNumberLine(folded.substring(lines.start(k), lines.end(k))));
    subject.lastLine = k - 1;
    script.add(subject);
    script.seenTitle = true;
    return k;
  }
}
