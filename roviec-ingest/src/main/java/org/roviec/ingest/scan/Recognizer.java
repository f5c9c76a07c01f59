package org.roviec.ingest.scan;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.outcome.Furniture;
import org.roviec.ingest.page.Glyph;
import org.roviec.ingest.page.PageRead;
import org.roviec.ingest.page.PageRead.Remark;
import org.roviec.ingest.page.PrintedPage;
import org.roviec.ingest.page.Rule;

/** Recognizes the letters of page images. Safe for any number of threads. */
public final class Recognizer {

  /** The resolution at which letters are recognized best, in dots per inch. */
  public static final int DPI = 300;

  /** Paper left around the print of a page, in pixels; letters at the very edge are lost. */
  private static final int MARGIN = DPI / 8;

  private static final int PAGE = 3;
  private static final int SPARSE = 11;

  /** A page on which words are less sure than this on average may stand on its head. */
  private static final double POOR = 0.55;

  private static final double LEVEL = 0.25;

  private final Tesseract tesseract;

  private Recognizer(Tesseract tesseract) {
    this.tesseract = tesseract;
  }

  /** The recognizer of this machine; null where Tesseract or its Vietnamese model is missing. */
  public static @Nullable Recognizer find() {
    Tesseract tesseract = Tesseract.find();
    return tesseract == null ? null : new Recognizer(tesseract);
  }

  /**
   * Recognizes a page.
   *
   * @param image of the whole page
   * @param dpi its resolution
   * @param number of the page, from 1
   * @param most time that may be spent
   * @return the page; null where the time did not suffice
   */
  public @Nullable PrintedPage recognize(BufferedImage image, double dpi, int number, Duration most)
      throws IOException {
    Ink ink = Ink.of(image);
    Look look = look(Upright.of(ink.print(), dpi, turns(ink.print(), dpi, most)), most);
    if (look != null && confidence(look.words()) < POOR) {
      look = turned(look, ink, dpi, most);
    }
    if (look == null) {
      return null;
    }
    List<Furniture> furniture = new ArrayList<>();
    seals(ink, dpi, number, most, furniture);
    List<Word> words = new SecondLook(look.upright().image(), look.words()).words(tesseract, most);
    return page(image, dpi, look, words, number, furniture);
  }

  /** What is seen on a page that was turned upright. */
  private record Look(Upright upright, List<Rule> rules, List<Word> words) {}

  private @Nullable Look look(Upright upright, Duration most) throws IOException {
    RuleFinder finder = new RuleFinder(upright.image(), DPI);
    List<Rule> rules = finder.find();
    Upright bare = rules.isEmpty() ? upright : upright.with(finder.without(rules));
    List<Word> words = words(bare.image(), most);
    return words == null ? null : new Look(bare, rules, words);
  }

  /** The words of a page: its margins hold none, and looking for some there takes time. */
  private @Nullable List<Word> words(GrayImage page, Duration most) throws IOException {
    Rectangle print = page.printed(MARGIN);
    if (print.isEmpty()) {
      return List.of();
    }
    List<Word> words = tesseract.words(page.cut(print), DPI, PAGE, most);
    return words == null ? null : words.stream().map(word -> word.moved(print.x, print.y)).toList();
  }

  /** A page of which little could be read may stand on its head. */
  private Look turned(Look look, Ink ink, double dpi, Duration most) throws IOException {
    int turns = tesseract.turns(look.upright().image(), DPI, most);
    if (turns == 0) {
      return look;
    }
    Look other = look(Upright.of(ink.print(), dpi, look.upright().turns() + turns), most);
    return other != null && confidence(other.words()) > confidence(look.words()) ? other : look;
  }

  /** Recognizes a page and says so; a page that takes too long stays blank and is noted. */
  public PageRead read(BufferedImage image, double dpi, int number, Duration most)
      throws IOException {
    PrintedPage page = recognize(image, dpi, number, most);
    if (page == null) {
      PrintedPage blank =
          PrintedPage.blank(image.getWidth() * 72 / dpi, image.getHeight() * 72 / dpi);
      Remark late = Remark.of("ingest.page-timeout", Long.toString(most.toSeconds()));
      return new PageRead(blank, List.of(late));
    }
    if (page.glyphs().isEmpty()) {
      return new PageRead(page, List.of(Remark.of("ingest.page-wordless")));
    }
    String sure = Long.toString(Math.round(page.confidence() * 100));
    return new PageRead(page, List.of(Remark.of("ingest.recognized", sure)));
  }

  private int turns(GrayImage image, double dpi, Duration most) {
    return Skew.of(image).isSideways() ? tesseract.turns(image, dpi, most) : 0;
  }

  private PrintedPage page(
      BufferedImage image,
      double dpi,
      Look look,
      List<Word> words,
      int number,
      List<Furniture> furniture) {
    Scraps scraps = new Scraps(words);
    List<Glyph> glyphs = new ArrayList<>();
    for (Word word : scraps.kept()) {
      glyphs.add(
          new Glyph(
              word.text(),
              word.x(),
              word.baseline(),
              word.width(),
              word.size(),
              word.confidence()));
    }
    if (!scraps.aside().isEmpty()) {
      furniture.add(new Furniture(Furniture.Kind.STAMP, number, scraps.aside()));
    }
    AffineTransform toPage = AffineTransform.getScaleInstance(72 / dpi, 72 / dpi);
    toPage.concatenate(look.upright().back());
    double sure = Math.min(0.99, confidence(scraps.kept()));
    return new PrintedPage(
        image.getWidth() * 72 / dpi,
        image.getHeight() * 72 / dpi,
        glyphs,
        look.rules(),
        toPage,
        furniture,
        sure);
  }

  /** What is written in red, as stamps are. */
  private void seals(Ink ink, double dpi, int number, Duration most, List<Furniture> furniture)
      throws IOException {
    GrayImage seals = ink.seals();
    if (seals == null) {
      return;
    }
    List<Word> words = tesseract.words(seals.cut(ink.where()), dpi, SPARSE, most);
    StringBuilder text = new StringBuilder();
    for (Word word : words == null ? List.<Word>of() : words) {
      if (word.confidence() > 0.3) {
        text.append(text.isEmpty() ? "" : " ").append(word.text());
      }
    }
    if (!text.isEmpty()) {
      furniture.add(new Furniture(Furniture.Kind.STAMP, number, text.toString()));
    }
  }

  private static double confidence(List<Word> words) {
    double sum = 0;
    int letters = 0;
    for (Word word : words) {
      sum += word.confidence() * word.text().length();
      letters += word.text().length();
    }
    return letters == 0 ? 0 : sum / letters;
  }

  /** Whether a page has to be turned back by less than is worth the loss of sharpness. */
  static boolean isLevel(double degrees) {
    return Math.abs(degrees) < LEVEL;
  }
}
