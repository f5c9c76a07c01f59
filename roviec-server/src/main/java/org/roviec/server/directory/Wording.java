package org.roviec.server.directory;

import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.Phrase;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;
import org.roviec.organization.BodyClass;
import org.roviec.organization.BodyFinder;
import org.roviec.text.SourceText;
import org.roviec.text.TextView;

/** What the wording of a name tells by itself, read with the lexicon of the reading engine. */
final class Wording {

  private final Vocabulary vocabulary = new Vocabulary();
  private final PhraseBook heads = PhraseBook.load(vocabulary, BodyFinder.class, "heads.tsv");
  private final PhraseBook openers = PhraseBook.load(vocabulary, BodyFinder.class, "openers.tsv");
  private final BodyFinder finder = new BodyFinder(vocabulary);

  /**
   * A post and the body it is in.
   *
   * @param post "các đồng chí Phó Chủ tịch"
   * @param body "UBND tỉnh"
   */
  record PostOf(String post, String body) {}

  /** The post that a name begins with, or null if it begins with none. */
  @Nullable PostOf post(String name) {
    Words words = words(name);
    int at = openers(words);
    PhraseBook.Match head = heads.match(words, at, words.count());
    if (head == null || head.end() >= words.count() || !isPost(head.phrase())) {
      return null;
    }
    int body = words.is(head.end(), "của") ? head.end() + 1 : head.end();
    return body >= words.count()
        ? null
        : new PostOf(
            name.substring(0, words.end(head.end() - 1)), name.substring(words.start(body)));
  }

  /** A name without "các đồng chí", "toàn thể" before it; null if nothing stands before it. */
  @Nullable String withoutOpener(String name) {
    Words words = words(name);
    int at = openers(words);
    return at == 0 || at >= words.count() ? null : name.substring(words.start(at));
  }

  private int openers(Words words) {
    int at = 0;
    while (at < words.count()) {
      PhraseBook.Match opener = openers.match(words, at, words.count());
      if (opener == null) {
        break;
      }
      at = opener.end();
    }
    return at;
  }

  private static boolean isPost(Phrase head) {
    return head.has("post") || head.has("lead") || head.has("member");
  }

  /** Whether the whole of a name stands for one body or a class of them; null if it is no name. */
  @Nullable BodyClass classOf(String name) {
    Words words = words(name);
    BodyFinder.Body body = words.count() == 0 ? null : finder.match(words, 0, words.count());
    return body == null || body.end() < words.count() ? null : body.bodyClass();
  }

  private Words words(String name) {
    return Words.of(TextView.of(SourceText.of(name)), vocabulary);
  }
}
