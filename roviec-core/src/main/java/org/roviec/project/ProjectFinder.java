package org.roviec.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roviec.finding.Finding;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;
import org.roviec.outline.Block;
import org.roviec.outline.BlockType;
import org.roviec.outline.Footnote;
import org.roviec.outline.Outline;
import org.roviec.text.Vietnamese;

/**
 * Finds named investment projects: "dự án đường cao tốc A - B", and the items of a list that hangs
 * on "các dự án trọng điểm". A project without a name of its own is none. Thread-safe.
 */
public final class ProjectFinder {

  private static final Set<String> STOPS =
      Stream.of(
              "theo trong để tại giai cho được do bảo đảm làm năm là trên nhằm nêu này đã đang chưa còn phải cần sẽ"
                  .split(" "))
          .map(Vietnamese::fold)
          .collect(Collectors.toUnmodifiableSet());

  private final PhraseBook kinds;
  private final PhraseBook openers;

  /** A finder whose tables are numbered by a vocabulary. */
  public ProjectFinder(Vocabulary vocabulary) {
    kinds = PhraseBook.load(vocabulary, ProjectFinder.class, "kinds.tsv");
    openers = PhraseBook.load(vocabulary, ProjectFinder.class, "openers.tsv");
  }

  /** The projects of a text, one per mention, in order. */
  public List<Finding<Project>> find(Outline outline) {
    List<Finding<Project>> found = new ArrayList<>();
    for (Block block : outline.blocks()) {
      if (block.isProse() || block.type() == BlockType.TABLE_ROW) {
        prose(outline, block, found);
      }
    }
    for (Finding<Footnote> footnote : outline.footnotes()) {
      Footnote note = footnote.value();
      if (note.anchorAt() >= 0 && callsList(outline.words(), note)) {
        items(outline, outline.blocks().get(note.block()), found);
      }
    }
    found.sort(Comparator.comparingInt(finding -> finding.evidence().start()));
    return found;
  }

  /** "Dự án" with a kind of work and a proper name behind it. */
  private void prose(Outline outline, Block block, List<Finding<Project>> found) {
    Words words = outline.words();
    int limit = words.firstFrom(block.end());
    int i = words.firstFrom(block.start());
    while (i < limit) {
      PhraseBook.Match opener = openers.match(words, i, limit);
      PhraseBook.Match kind =
          opener == null || opener.end() >= limit ? null : kinds.match(words, opener.end(), limit);
      if (kind == null || opener == null) {
        i = opener == null ? i + 1 : opener.end();
        continue;
      }
      int end = nameEnd(words, kind.end(), limit);
      if (isNamed(words, kind.end(), end)) {
        found.add(project(outline, i, opener.end(), end, kind, "project.named", 0.85));
      }
      i = Math.max(end, kind.end());
    }
  }

  private static int nameEnd(Words words, int from, int limit) {
    int end = from;
    while (end < limit && end < from + 20) {
      boolean inner = words.isWord(end) || words.isNumber(end) || words.isMark(end, '-');
      if (!inner
          || STOPS.contains(words.folded(end))
          || words.is(end, "và") && !names(words, end + 1, limit)) {
        break;
      }
      end++;
    }
    while (end > from && !words.isWord(end - 1) && !words.isNumber(end - 1)) {
      end--;
    }
    return end;
  }

  private static boolean names(Words words, int i, int limit) {
    return i < limit && words.isWord(i) && words.isCapitalized(i);
  }

  private static boolean isNamed(Words words, int from, int end) {
    for (int k = from; k < end; k++) {
      if (words.isWord(k) && words.isCapitalized(k)) {
        return true;
      }
    }
    return false;
  }

  private boolean callsList(Words words, Footnote note) {
    int at = words.firstFrom(note.anchorAt());
    for (int k = Math.max(0, at - 7); k < at; k++) {
      PhraseBook.Match match = openers.match(words, k, at);
      if (match != null && match.phrase().attribute("as").orElse("").equals("list")) {
        return true;
      }
    }
    return false;
  }

  /** The items of a list between semicolons. */
  private void items(Outline outline, Block block, List<Finding<Project>> found) {
    Words words = outline.words();
    int limit = words.firstFrom(block.end());
    int start = words.firstFrom(block.start());
    for (int i = start; i <= limit; i++) {
      if (i == limit || words.isMark(i, ';')) {
        item(outline, start, i, found);
        start = i + 1;
      }
    }
  }

  private void item(Outline outline, int start, int end, List<Finding<Project>> found) {
    Words words = outline.words();
    int last = end;
    while (last > start
        && !words.isWord(last - 1)
        && !words.isNumber(last - 1)
        && !words.isMark(last - 1, ')')) {
      last--;
    }
    if (last - start < 2 || last - start > 40) {
      return;
    }
    PhraseBook.Match opener = openers.match(words, start, last);
    int at = opener == null ? start : opener.end();
    PhraseBook.Match kind = firstKind(words, at, last);
    if (kind != null) {
      found.add(project(outline, start, at, last, kind, "project.listed", 0.9));
    }
  }

  private PhraseBook.@Nullable Match firstKind(Words words, int from, int end) {
    for (int k = from; k < Math.min(end, from + 4); k++) {
      PhraseBook.Match kind = kinds.match(words, k, end);
      if (kind != null) {
        return kind;
      }
    }
    return null;
  }

  private static Finding<Project> project(
      Outline outline,
      int start,
      int nameStart,
      int end,
      PhraseBook.Match kind,
      String rule,
      double confidence) {
    Words words = outline.words();
    Project project =
        new Project(kind.phrase().as("type", Project.Type.class), key(words, nameStart, end));
    return Finding.of(
        project, outline.evidence(words.start(start), words.end(end - 1)), rule, confidence);
  }

  /** Letters without marks, words joined by dashes: the same for every mention of one name. */
  private static String key(Words words, int from, int end) {
    StringBuilder key = new StringBuilder();
    for (int i = from; i < end; i++) {
      if (words.isWord(i) || words.isNumber(i)) {
        if (!key.isEmpty()) {
          key.append('-');
        }
        String word = words.text(i);
        for (int k = 0; k < word.length(); k++) {
          key.append(Vietnamese.bare(word.charAt(k)));
        }
      }
    }
    return key.toString().toUpperCase(Locale.ROOT);
  }
}
