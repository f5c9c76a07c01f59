package org.roviec.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roviec.finding.Evidence;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;
import org.roviec.outline.Outline;

/** Finds what will exist or be done: the object of a verb of delivery. */
final class ProductFinder {

  private static final Set<String> STOPS =
      Set.of(
          "để", "nhằm", "bảo", "đảm", "trình", "gửi", "trước", "theo", "phù", "góp", "qua", "từ",
          "chậm", "xong", "gắn", "làm", "khi", "nếu", "đồng", "phấn", "được", "là", "nhất");
  private static final Set<String> PLURALS = Set.of("các", "những", "một", "nhiều", "mọi", "từng");
  private static final Set<String> UNSPECIFIC = Set.of("thể", "hợp", "khác", "quả", "quyết");
  private static final int REACH = 7;

  private final Wordings wordings;

  ProductFinder(Wordings wordings) {
    this.wordings = wordings;
  }

  /**
   * The products named between two words.
   *
   * @param antecedents the papers that the headings above name, folded
   */
  List<Product> find(Outline outline, int from, int to, Set<String> antecedents) {
    List<Product> found = new ArrayList<>();
    Words words = outline.words();
    int i = from;
    while (i < to) {
      PhraseBook.Match verb = wordings.verbs.match(words, i, to);
      if (verb == null || !verb.phrase().has("makes") && !carries(verb)) {
        i = verb == null ? i + 1 : verb.end();
        continue;
      }
      int end = object(outline, verb, to, antecedents, found);
      i = Math.max(verb.end(), end);
    }
    return found;
  }

  /** Verbs that carry out what is there already: they leave works behind, but no papers. */
  private static boolean carries(PhraseBook.Match verb) {
    String wording = verb.phrase().pattern();
    return wording.equals("triển khai") || wording.equals("thực hiện");
  }

  /** Adds the object that begins soon after a verb; returns the word after it. */
  private int object(
      Outline outline,
      PhraseBook.Match verb,
      int to,
      Set<String> antecedents,
      List<Product> found) {
    Words words = outline.words();
    int after = verb.end();
    int limit = Math.min(to, after + REACH);
    int start = -1;
    for (int k = after; k < limit; k++) {
      PhraseBook.Match head = wordings.products.match(words, k, to);
      if (head != null) {
        int first = start >= 0 ? start : k;
        int end = endOfPhrase(words, head.end(), to);
        if (isVerb(words, head) || !fits(verb, head)) {
          return head.end();
        }
        found.add(product(outline, first, head, end, antecedents));
        return end;
      }
      if (PLURALS.contains(words.folded(k)) || words.is(k, "toàn")) {
        start = start >= 0 ? start : k;
      } else if (words.isMark(k, ',') || words.is(k, "và")) {
        start = -1;
      } else if (!words.isWord(k) || STOPS.contains(words.folded(k))) {
        return k;
      }
    }
    return after;
  }

  /** "báo cáo Chính phủ" reports; "báo cáo tổng kết" is a paper. */
  private static boolean isVerb(Words words, PhraseBook.Match head) {
    if (head.end() - head.start() != 2 || !words.is(head.start(), "báo")) {
      return false;
    }
    int next = head.end();
    return next < words.count()
        && (words.isCapitalized(next)
            || words.is(next, "cấp")
            || words.is(next, "kết")
            || words.is(next, "ủy")
            || words.is(next, "về"));
  }

  private static boolean fits(PhraseBook.Match verb, PhraseBook.Match head) {
    Product.Type type = head.phrase().as("type", Product.Type.class);
    boolean paper =
        type == Product.Type.DOCUMENT
            || type == Product.Type.EVENT
            || type == Product.Type.REPORT
            || type == Product.Type.TARGET;
    return !(carries(verb) && paper);
  }

  private int endOfPhrase(Words words, int from, int to) {
    int i = from;
    int depth = 0;
    while (i < to && i < from + 40) {
      if (words.isMark(i, '(') || words.isMark(i, '“')) {
        depth++;
      } else if (words.isMark(i, ')') || words.isMark(i, '”')) {
        depth--;
      } else if (depth <= 0 && ends(words, i)) {
        boolean another =
            words.isMark(i, ',')
                && i + 1 < to
                && wordings.products.match(words, i + 1, to) != null
                && wordings.verbs.match(words, i + 1, to) == null;
        if (!another) {
          break;
        }
      }
      i++;
    }
    return i;
  }

  private static boolean ends(Words words, int i) {
    if (words.isWord(i)) {
      return STOPS.contains(words.folded(i))
          || words.is(i, "trong") && words.is(i + 1, "tháng")
          || words.is(i, "trong") && words.is(i + 1, "năm")
          || words.is(i, "trong") && words.is(i + 1, "quý")
          || words.is(i, "báo") && words.is(i + 1, "cáo");
    }
    return words.isMark(i, ',') && !(words.is(i - 1, "phòng") && words.is(i + 1, "chống"))
        || words.isMark(i, '.')
        || words.isMark(i, ';')
        || words.isMark(i, ':')
        || words.isMark(i, '…');
  }

  private Product product(
      Outline outline, int start, PhraseBook.Match head, int end, Set<String> antecedents) {
    Words words = outline.words();
    int last = Math.max(end, head.end());
    Evidence evidence = outline.evidence(words.start(start), words.end(last - 1));
    Product.Type type = head.phrase().as("type", Product.Type.class);
    boolean clear =
        !head.phrase().has("vague")
            && isClear(words, start, head, last, type, isKnown(words, head, antecedents));
    return new Product(evidence, type, clear, false);
  }

  private static boolean isClear(
      Words words,
      int start,
      PhraseBook.Match head,
      int end,
      Product.Type type,
      boolean antecedent) {
    boolean number = hasNumber(words, start, end);
    if (number) {
      return true;
    }
    boolean bound = isBound(words, head.end(), end);
    if (start < head.start() || isPlural(words, head.start())) {
      return type == Product.Type.CASES && (bound || ownedBy(words, head.end(), end));
    }
    if (end > head.end() && UNSPECIFIC.contains(words.folded(end - 1)) && end - head.end() <= 2) {
      return false;
    }
    int modifiers = end - head.end();
    if (modifiers == 0) {
      return antecedent && (type == Product.Type.DOCUMENT || type == Product.Type.REPORT);
    }
    return modifiers >= 2 && type != Product.Type.TARGET || bound;
  }

  /** Whether a bare noun stands for a paper that a heading above names. */
  private static boolean isKnown(Words words, PhraseBook.Match head, Set<String> antecedents) {
    String folded = fold(words, head);
    boolean paper = folded.equals("văn bản") || folded.equals("dự thảo");
    return antecedents.contains(folded)
        || paper && (antecedents.contains("dự thảo") || antecedents.contains("báo cáo"));
  }

  private static String fold(Words words, PhraseBook.Match head) {
    return words.view().folded().substring(words.start(head.start()), words.end(head.end() - 1));
  }

  private static boolean isPlural(Words words, int head) {
    return head > 0 && PLURALS.contains(words.folded(head - 1));
  }

  private static boolean hasNumber(Words words, int start, int end) {
    for (int i = start; i < end; i++) {
      if (words.isNumber(i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean ownedBy(Words words, int from, int end) {
    for (int i = from; i < Math.min(end, from + 4); i++) {
      if (words.is(i, "của")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the phrase is tied to one paper or place: "nêu trong …", "nêu trên", "của tỉnh". */
  private static boolean isBound(Words words, int from, int end) {
    for (int i = from; i < end; i++) {
      if (words.is(i, "nêu") || words.is(i, "kèm") || words.is(i, "này") || words.is(i, "tại")) {
        return true;
      }
    }
    return false;
  }

  /** The papers that a heading names, folded. */
  void collect(Words words, int from, int to, Set<String> papers) {
    for (PhraseBook.Match match : wordings.products.matches(words, from, to)) {
      papers.add(fold(words, match));
    }
  }

  /** A product that fills a whole cell of a table or the text after a label. */
  @Nullable Product whole(Outline outline, int start, int end) {
    Words words = outline.words();
    int from = words.firstFrom(start);
    int to = words.firstFrom(end);
    if (from >= to) {
      return null;
    }
    Product.Type type = Product.Type.OTHER;
    boolean vague = false;
    for (PhraseBook.Match match : wordings.products.matches(words, from, to)) {
      type = match.phrase().as("type", Product.Type.class);
      vague = match.phrase().has("vague");
      break;
    }
    boolean plural = PLURALS.contains(words.folded(from));
    boolean clear = !vague && !plural && to - from < 16;
    for (int i = from; i < to; i++) {
      clear &= !words.is(i, "được") && !(words.is(i, "phù") && words.is(i + 1, "hợp"));
    }
    return new Product(outline.evidence(start, end), type, clear, false);
  }
}
