package org.roviec.ingest.scan;

import java.awt.Rectangle;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks again at lines that were read with little confidence: set apart from what stands beside
 * them they are often read right. All of a page's are read in one go, so few that it takes little
 * time beside the first look.
 */
final class SecondLook {

  private static final float DOUBTFUL = 0.65f;

  /** So much of a page's letters are looked at again at most, the least sure first. */
  private static final double SHARE = 0.05;

  private static final float BETTER = 0.02f;
  private static final int BLOCK = 6;

  private final GrayImage page;
  private final List<Word> words;
  private final List<Rectangle> places = new ArrayList<>();

  SecondLook(GrayImage page, List<Word> words) {
    this.page = page;
    this.words = words;
    doubtful();
  }

  /** The words, those of doubtful lines as they are read better. */
  List<Word> words(Tesseract tesseract, Duration most) throws IOException {
    if (places.isEmpty()) {
      return words;
    }
    List<Integer> tops = new ArrayList<>();
    List<Word> again = tesseract.words(sheet(tops), Recognizer.DPI, BLOCK, most);
    return again == null ? words : better(again, tops);
  }

  private void doubtful() {
    List<List<Word>> doubtful = new ArrayList<>();
    for (int from = 0; from < words.size(); ) {
      int to = from;
      while (to < words.size() && words.get(to).line() == words.get(from).line()) {
        to++;
      }
      if (confidence(words.subList(from, to)) < DOUBTFUL) {
        doubtful.add(words.subList(from, to));
      }
      from = to;
    }
    doubtful.sort(Comparator.comparingDouble(SecondLook::confidence));
    double left = SHARE * letters(words);
    for (List<Word> line : doubtful) {
      if (left > 0) {
        add(line.stream().map(this::box).reduce(Rectangle::union).orElseThrow());
      }
      left -= letters(line);
    }
  }

  /** Joins places that overlap: what is printed there was taken for several lines. */
  private void add(Rectangle place) {
    Rectangle all = place;
    for (int i = places.size() - 1; i >= 0; i--) {
      if (places.get(i).intersects(all)) {
        all = all.union(places.remove(i));
      }
    }
    places.add(all);
  }

  private Rectangle box(Word word) {
    int margin = (int) (0.15f * word.size());
    int top = (int) Math.min(word.y(), word.baseline() - 0.8f * word.size()) - margin;
    int bottom = (int) Math.max(word.y() + word.height(), word.baseline() + 0.25f * word.size());
    return new Rectangle(
            (int) word.x() - margin, top, (int) word.width() + 2 * margin, bottom - top + margin)
        .intersection(new Rectangle(page.width(), page.height()));
  }

  /** The doubtful places below one another on a white sheet; {@code tops}: where each begins. */
  private GrayImage sheet(List<Integer> tops) {
    int gap = Recognizer.DPI / 6;
    int width = 2 * gap;
    int height = gap;
    for (Rectangle place : places) {
      tops.add(height);
      width = Math.max(width, place.width + 2 * gap);
      height += place.height + gap;
    }
    byte[] pixels = new byte[width * height];
    Arrays.fill(pixels, (byte) 255);
    for (int i = 0; i < places.size(); i++) {
      Rectangle place = places.get(i);
      for (int row = 0; row < place.height; row++) {
        System.arraycopy(
            page.pixels(),
            (place.y + row) * page.width() + place.x,
            pixels,
            (tops.get(i) + row) * width + gap,
            place.width);
      }
    }
    return new GrayImage(width, height, pixels);
  }

  private List<Word> better(List<Word> again, List<Integer> tops) {
    List<Word> out = new ArrayList<>(words);
    int gap = Recognizer.DPI / 6;
    for (int i = 0; i < places.size(); i++) {
      Rectangle place = places.get(i);
      int top = tops.get(i);
      List<Word> before = out.stream().filter(word -> lies(word, place)).toList();
      List<Word> after =
          again.stream()
              .filter(word -> word.baseline() > top && word.baseline() <= top + place.height + 2)
              .map(word -> word.moved(place.x - gap, place.y - top))
              .toList();
      if (confidence(after) > confidence(before) + BETTER
          && letters(after) * 10 > letters(before) * 9) {
        out.removeAll(before);
        out.addAll(after);
      }
    }
    return out;
  }

  private static boolean lies(Word word, @Nullable Rectangle place) {
    return place != null
        && place.contains(word.x() + word.width() / 2, word.y() + word.height() / 2);
  }

  private static int letters(List<Word> words) {
    return words.stream().mapToInt(word -> word.text().length()).sum();
  }

  /** Mean confidence, words by their length. */
  static double confidence(List<Word> words) {
    double sum = 0;
    for (Word word : words) {
      sum += word.confidence() * word.text().length();
    }
    return words.isEmpty() ? 0 : sum / letters(words);
  }
}
