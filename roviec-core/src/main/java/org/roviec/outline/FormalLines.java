package org.roviec.outline;

import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;
import org.roviec.text.SourceText;
import org.roviec.text.TextView;
import org.roviec.text.Vietnamese;

/**
 * Recognises the printed lines of the formal elements (thể thức): letterhead, number, place and
 * date, title, recipients, signature. The wordings are those of Nghị định 30/2020/NĐ-CP and of the
 * Party's guidance on form.
 */
final class FormalLines {

  private final PhraseBook titles;
  private final PhraseBook signatures;
  private final Vocabulary vocabulary;

  FormalLines(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    titles = PhraseBook.load(vocabulary, FormalLines.class, "titles.tsv");
    signatures = PhraseBook.load(vocabulary, FormalLines.class, "signatures.tsv");
  }

  /** What a title line begins with. */
  record TitleStart(int end, boolean alone, boolean opensAppendix) {}

  /**
   * The kind word that a line of capitals begins with ("KẾT LUẬN", "PHỤ LỤC II"), null if it begins
   * with none. The end is an offset into the line.
   */
  @org.jspecify.annotations.Nullable
  TitleStart titleStart(String line) {
    String bare = line.strip();
    int shift = line.indexOf(bare.isEmpty() ? line : bare);
    int skip = 0;
    while (skip < bare.length() && "*#_ ".indexOf(bare.charAt(skip)) >= 0) {
      skip++;
    }
    Words words = words(bare.substring(skip));
    PhraseBook.Match match = titles.match(words, 0, words.count());
    if (match == null) {
      return glued(bare);
    }
    int end = words.end(match.end() - 1);
    if (!Lines.isCapitals(bare, skip, skip + end)) {
      return null;
    }
    boolean appendix = match.phrase().has("appendix");
    String rest = Vietnamese.fold(bare.substring(skip + end)).replaceAll("[*_\\s:]", "");
    boolean alone = rest.isEmpty() || appendix && rest.length() <= 5;
    return new TitleStart(shift + skip + end, alone, appendix);
  }

  /** A kind word glued to what follows it: "KẾT LUẬNCỦA BỘ …". */
  private @org.jspecify.annotations.Nullable TitleStart glued(String line) {
    String folded = Vietnamese.fold(line);
    for (org.roviec.lexicon.Phrase phrase : titles.phrases()) {
      String wording = Vietnamese.fold(phrase.pattern());
      if (wording.indexOf(' ') > 0
          && folded.startsWith(wording)
          && line.length() > wording.length() + 2
          && Character.isUpperCase(line.charAt(wording.length()))
          && Lines.isCapitals(line, 0, wording.length())) {
        return new TitleStart(wording.length(), false, false);
      }
    }
    return null;
  }

  /** Whether a line opens the signature: "T/M TỈNH ỦY", "KT. CHỦ TỊCH", or a post in capitals. */
  boolean opensSignature(String line) {
    return line.length() < 90 && Lines.isCapitals(line, 0, line.length()) && signatureAt(line, 0);
  }

  /** Where, in a line of two merged columns, the signature's column begins; −1 if nowhere. */
  int signatureColumn(String line) {
    for (int at = line.indexOf(' '); at > 0; at = line.indexOf(' ', at + 1)) {
      int word = at + 1;
      if (word < line.length()
          && Character.isUpperCase(line.charAt(word))
          && Lines.isCapitals(line, word, line.length())
          && !Lines.isCapitals(line, 0, at)
          && signatureAt(line.substring(word), 0)) {
        return word;
      }
    }
    return -1;
  }

  private boolean signatureAt(String line, int from) {
    Words words = words(line.substring(from));
    PhraseBook.Match match = signatures.match(words, 0, words.count());
    if (match == null) {
      return false;
    }
    boolean gluedNumber =
        match.end() < words.count()
            && words.isNumber(match.end())
            && words.touchesNext(match.end() - 1);
    boolean bareCapacity =
        match.phrase().has("capacity")
            && (match.end() >= words.count() || !words.isWord(match.end()));
    return !gluedNumber && !bareCapacity;
  }

  /** Offsets inside a signature line at which the next, glued, part begins ("CHỦ TỊCHPhạm …"). */
  int[] gluedSignature(String line) {
    int[] cuts = new int[6];
    int count = 0;
    for (int i = Math.max(2, markEnd(line)); i + 1 < line.length() && count < cuts.length; i++) {
      char before = line.charAt(i - 1);
      char here = line.charAt(i);
      if (!Character.isUpperCase(before)
          || !Character.isUpperCase(line.charAt(i - 2))
          || !Character.isUpperCase(here)) {
        continue;
      }
      boolean name = Character.isLowerCase(line.charAt(i + 1));
      boolean post = !name && startsPost(line, i);
      if (name || post) {
        cuts[count++] = i;
      }
    }
    return java.util.Arrays.copyOf(cuts, count);
  }

  /** Where the capacity or post that a line begins with ends: inside it nothing is glued. */
  private int markEnd(String line) {
    Words words = words(line);
    PhraseBook.Match match = signatures.match(words, 0, words.count());
    return match == null ? 0 : words.end(match.end() - 1);
  }

  private boolean startsPost(String line, int at) {
    Words words = words(line.substring(at));
    PhraseBook.Match match = signatures.match(words, 0, words.count());
    return match != null && (match.end() - match.start() > 1);
  }

  /**
   * Whether a stretch is a person's name: two to six words, each with a capital, no punctuation.
   */
  static boolean isName(String line) {
    String bare = line.replaceAll("[*_]", "").strip();
    if (bare.length() > 45 || bare.isEmpty()) {
      return false;
    }
    String[] words = bare.split("\\s+");
    if (words.length < 2 || words.length > 7) {
      return false;
    }
    for (String word : words) {
      if (!Character.isUpperCase(word.charAt(0)) && !word.endsWith(".")) {
        return false;
      }
      for (int i = 1; i < word.length(); i++) {
        if (!Character.isLetter(word.charAt(i))
            && word.charAt(i) != '.'
            && word.charAt(i) != '\''
            && word.charAt(i) != '-') {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a line is the place and date of issue: "Hà Nội, ngày 05 tháng 7 năm 2024". */
  static boolean isPlaceAndDate(String line) {
    if (line.length() > 90 || line.isEmpty()) {
      return false;
    }
    String folded = Vietnamese.fold(line.replace("*", ""));
    int day = folded.indexOf("ngày");
    int comma = folded.lastIndexOf(',', Math.max(day, 0));
    if (day < 3 || day > 48 || comma < 2 || comma > 44 || day - comma > 4) {
      return false;
    }
    return folded.indexOf("tháng", day) > 0 && !Lines.endsSentence(line, 0, line.length());
  }

  /** Whether a folded line is the number and symbol line: "Số: 12/KH-UBND", "Số 684-KL/TU". */
  static boolean isNumberLine(String folded) {
    if (!folded.startsWith("số") && !folded.startsWith("so:") || folded.length() > 60) {
      return false;
    }
    for (int i = 2; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c == ':' || c >= '0' && c <= '9' || c == '.' || c == '…') {
        return true;
      }
      if (c != ' ' && c != '*') {
        return false;
      }
    }
    return folded.length() <= 3;
  }

  private Words words(String line) {
    return Words.of(TextView.of(SourceText.of(line)), vocabulary);
  }
}
