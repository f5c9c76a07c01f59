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
   * @param antecedent whether the section names the draft or report that "văn bản" stands for
   */
  List<Product> find(Outline outline, int from, int to, boolean antecedent) {
    List<Product> found = new ArrayList<>();
    Words words = outline.words();
    int i = from;
    while (i < to) {
      PhraseBook.Match verb = wordings.verbs.match(words, i, to);
      if (verb == null || !verb.phrase().has("delivery")) {
        i = verb == null ? i + 1 : verb.end();
        continue;
      }
      int end = object(outline, verb.end(), to, antecedent, found);
      i = Math.max(verb.end(), end);
    }
    return found;
  }

  /** Adds the object that begins soon after a verb; returns the word after it. */
  private int object(Outline outline, int after, int to, boolean antecedent, List<Product> found) {
    Words words = outline.words();
    int limit = Math.min(to, after + REACH);
    int start = -1;
    for (int k = after; k < limit; k++) {
      PhraseBook.Match head = wordings.products.match(words, k, to);
      if (head != null) {
        int first = start >= 0 ? start : k;
        int end = endOfPhrase(words, head.end(), to);
        found.add(product(outline, first, head, end, antecedent));
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

  private static int endOfPhrase(Words words, int from, int to) {
    int i = from;
    int depth = 0;
    while (i < to && i < from + 40) {
      if (words.isMark(i, '(') || words.isMark(i, '“')) {
        depth++;
      } else if (words.isMark(i, ')') || words.isMark(i, '”')) {
        depth--;
      } else if (depth <= 0 && ends(words, i)) {
        break;
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
    return words.isMark(i, ',')
        || words.isMark(i, '.')
        || words.isMark(i, ';')
        || words.isMark(i, ':')
        || words.isMark(i, '…');
  }

  private Product product(
      Outline outline, int start, PhraseBook.Match head, int end, boolean antecedent) {
    Words words = outline.words();
    int last = Math.max(end, head.end());
    Evidence evidence = outline.evidence(words.start(start), words.end(last - 1));
    Product.Type type = head.phrase().as("type", Product.Type.class);
    boolean clear =
        !head.phrase().has("vague") && isClear(words, start, head, last, type, antecedent);
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
      return bound && type == Product.Type.CASES;
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

  /** Whether the phrase is tied to one paper or place: "nêu trong …", "nêu trên", "của tỉnh". */
  private static boolean isBound(Words words, int from, int end) {
    for (int i = from; i < end; i++) {
      if (words.is(i, "nêu") || words.is(i, "kèm") || words.is(i, "này") || words.is(i, "tại")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a stretch of words names a draft or report that a later "văn bản" may stand for. */
  static boolean namesDraft(Words words, int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      boolean draft = words.is(i, "dự") && words.is(i + 1, "thảo");
      boolean report = words.is(i, "báo") && words.is(i + 1, "cáo");
      if (draft || report) {
        return true;
      }
    }
    return false;
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
    return new Product(outline.evidence(start, end), type, !vague && !plural, false);
  }
}
