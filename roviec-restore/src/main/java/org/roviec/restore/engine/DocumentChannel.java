package org.roviec.restore.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What one document does to letters, learned from a first reading of it: a scan has one font, one
 * blur, one program, so its errors repeat.
 */
final class DocumentChannel {

  private static final float LETTER_TRUST = 10f;
  private static final float SURE = 0.8f;

  private final Lexicon lexicon;
  private final Channel general;
  private final Map<Integer, float[]> letters = new HashMap<>();
  private final Map<String, Map<Integer, Float>> words = new HashMap<>();

  DocumentChannel(Lexicon lexicon, Channel general) {
    this.lexicon = lexicon;
    this.general = general;
  }

  /** The channel of the document whose tokens were decided so. */
  Channel learn(Tokens tokens, Decoded decoded) {
    for (int token = 0; token < tokens.count(); token++) {
      if (decoded.span[token] == 1
          && decoded.second[token] < 0
          && decoded.word[token] >= Lexicon.FIRST
          && decoded.confidence[token] > SURE) {
        int key = decoded.word[token] * 3 + decoded.shape[token];
        words
            .computeIfAbsent(tokens.string(token), form -> new HashMap<>())
            .merge(key, decoded.confidence[token], Float::sum);
      }
    }
    words.forEach((form, keys) -> keys.forEach((key, count) -> align(form, key, count)));
    return general.bent(letters, LETTER_TRUST, general.memory().with(words));
  }

  /** Counts the likeliest way the word came out as the form. */
  private void align(String form, int key, float count) {
    String word = Shape.apply(lexicon.word(key / 3), key % 3);
    int n = word.length();
    int m = form.length();
    int[] ids = new int[m];
    for (int j = 0; j < m; j++) {
      ids[j] = general.characterId(form.charAt(j));
      if (ids[j] == 0) {
        return;
      }
    }
    float[][] best = new float[n + 1][m + 1];
    byte[][] step = new byte[n + 1][m + 1];
    for (float[] row : best) {
      Arrays.fill(row, -1e9f);
    }
    best[0][0] = 0;
    for (int i = 0; i < n; i++) {
      int letter = Letters.index(word.charAt(i));
      for (int j = 0; j <= m; j++) {
        for (int k = 0; k <= Channel.LONGEST && j + k <= m && best[i][j] > -1e8f; k++) {
          float score = best[i][j] - general.cost(general.place(code(ids, j, k), k), letter);
          if (score > best[i + 1][j + k]) {
            best[i + 1][j + k] = score;
            step[i + 1][j + k] = (byte) k;
          }
        }
      }
    }
    for (int i = n, j = m; i > 0; i--) {
      int k = step[i][j];
      j -= k;
      letters
              .computeIfAbsent(code(ids, j, k), c -> new float[Letters.COUNT])[
              Letters.index(word.charAt(i - 1))] +=
          count;
    }
  }

  private static int code(int[] ids, int from, int length) {
    return Channel.code(
        length > 0 ? ids[from] : 0, length > 1 ? ids[from + 1] : 0, length > 2 ? ids[from + 2] : 0);
  }
}
