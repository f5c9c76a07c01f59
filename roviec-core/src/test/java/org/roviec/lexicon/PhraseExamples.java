package org.roviec.lexicon;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.roviec.text.SourceText;
import org.roviec.text.TextView;

/** Runs the examples of a phrase book: each phrase is seen exactly where its example marks it. */
public final class PhraseExamples {

  private PhraseExamples() {}

  /** One test per example of the table beside a class; an empty table fails. */
  public static Stream<DynamicTest> of(Class<?> beside, String resource) {
    Vocabulary vocabulary = new Vocabulary();
    PhraseBook book = PhraseBook.load(vocabulary, beside, resource);
    if (book.phrases().isEmpty()) {
      throw new AssertionError(resource + " is empty");
    }
    return book.phrases().stream()
        .flatMap(phrase -> {
          if (phrase.examples().isEmpty()) {
            throw new AssertionError(phrase.id() + " has no example");
          }
          return phrase.examples().stream()
              .map(example ->
                  DynamicTest.dynamicTest(
                      phrase.id() + ": " + example,
                      () -> check(book, vocabulary, phrase, example)));
        });
  }

  private static void check(PhraseBook book, Vocabulary vocabulary, Phrase phrase, String example) {
    boolean seen = !example.startsWith("!");
    String marked = seen ? example : example.substring(1);
    String plain = marked.replace("[", "").replace("]", "");
    Words words = Words.of(TextView.of(SourceText.of(plain)), vocabulary);
    List<String> hits =
        book.matches(words, 0, words.count()).stream()
            .filter(match -> match.phrase().id().equals(phrase.id()))
            .map(match ->
                plain.substring(0, words.start(match.start()))
                    + "["
                    + plain.substring(words.start(match.start()), words.end(match.end() - 1))
                    + "]"
                    + plain.substring(words.end(match.end() - 1)))
            .toList();
    if (seen ? !hits.contains(marked) : !hits.isEmpty()) {
      throw new AssertionError(phrase.id() + " saw " + hits + " in: " + example);
    }
  }
}
