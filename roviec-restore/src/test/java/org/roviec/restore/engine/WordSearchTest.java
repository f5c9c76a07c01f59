package org.roviec.restore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.restore.Restorer;

@DisplayName("Tìm từ cho một dạng bị hỏng")
class WordSearchTest {

  private static final List<String> FORMS =
      List.of(
          "nghi", "giira", "nhiém", "ky", "Tinh", "iy", "UY", "BAN", "thuce", "phdi", "d6i", "c6",
          "Pang", "vuéng", "mac", "khod", "quyéts", "lanh", "1a", "nhirng", "o", "THUONG", "xdy");

  private final Model model = read();
  private final WordParts parts = new WordParts(model.lexicon(), model.language());
  private final FoundWords found = new FoundWords(model.lexicon().size());
  private final WordSearch search = new WordSearch(model.lexicon(), parts, model.english(), found);

  private static Model read() {
    try (InputStream in =
        Objects.requireNonNull(Restorer.class.getResourceAsStream("restore.bin"))) {
      return Model.read(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  @DisplayName("Mọi từ của từ điển đều ghép lại được từ hai phần của nó")
  void cutsEveryWordOnce() {
    assertThat(Arrays.stream(parts.word).sorted().toArray())
        .isEqualTo(IntStream.range(Lexicon.FIRST, model.lexicon().size()).toArray());
  }

  @Test
  @DisplayName("Tìm ra đúng những từ mà xét từng từ một cũng thấy là gần nhất")
  void findsWhatTryingEveryWordFinds() {
    for (String form : FORMS) {
      search.begin(form);
      search.search(form, CandidateFinder.NARROW, FoundWords.NEVER, FoundWords.NEVER);
      Map<Integer, Float> scores = new HashMap<>();
      for (int i = 0; i < found.count; i++) {
        for (int shape = 0; shape < 3; shape++) {
          scores.put(found.words[i] * 3 + shape, found.scores[found.words[i] * 3 + shape]);
        }
      }
      found.clear();
      int best = likeliest(form, scores);
      assertThat(scores).as(form + " → " + model.lexicon().word(best / 3)).containsKey(best);
      scores.forEach((key, score) -> {
        if (score != FoundWords.NEVER) {
          assertThat(score).as(form).isEqualTo(search.judge(key / 3, key % 3));
        }
      });
    }
  }

  @Test
  @DisplayName("Biết trước từ gần nhất thì không bỏ sót từ nào gần bằng")
  void findsTheSameWhenTheBestIsKnown() {
    for (String form : FORMS) {
      Map<Integer, Float> alone = near(form, FoundWords.NEVER);
      float best = Collections.max(alone.values());
      assertThat(near(form, best)).as(form).containsAllEntriesOf(alone);
    }
  }

  /** The words found that are not far below the best, with what they are worth. */
  private Map<Integer, Float> near(String form, float known) {
    search.begin(form);
    search.search(form, CandidateFinder.NARROW, FoundWords.NEVER, known);
    Map<Integer, Float> merits = new HashMap<>();
    for (int i = 0; i < found.count; i++) {
      int word = found.words[i];
      merits.put(word, WordSearch.WEIGHT * found.best(word) + model.language().unigram(word));
    }
    found.clear();
    float best = Collections.max(merits.values());
    merits.values().removeIf(merit -> merit < best - CandidateFinder.NARROW);
    return merits;
  }

  @Test
  @DisplayName("Xét một từ cho cùng kết quả dù trước đó vừa xét từ nào")
  void judgesWordsInAnyOrder() {
    List<Integer> words = List.of(40, 41, 900, 42, 41, 2000, 2001, 900);
    for (String form : FORMS) {
      search.begin(form);
      for (int word : words) {
        for (int shape = 0; shape < 3; shape++) {
          float next = search.judge(word, shape);
          search.begin(form);
          assertThat(next).as(form).isEqualTo(search.judge(word, shape));
        }
      }
    }
  }

  /** The likeliest word of all, in the shapes in which any was found. */
  private int likeliest(String form, Map<Integer, Float> scores) {
    boolean[] shapes = new boolean[3];
    scores.forEach((key, score) -> shapes[key % 3] |= score != FoundWords.NEVER);
    int best = -1;
    float most = FoundWords.NEVER;
    for (int word = Lexicon.FIRST; word < model.lexicon().size(); word++) {
      boolean stump = form.length() > 1 && model.lexicon().word(word).length() == 1;
      for (int shape = 0; shape < 3; shape++) {
        float merit =
            WordSearch.WEIGHT * search.judge(word, shape) + model.language().unigram(word);
        if (shapes[shape] && !stump && merit > most) {
          most = merit;
          best = word * 3 + shape;
        }
      }
    }
    return best;
  }
}
