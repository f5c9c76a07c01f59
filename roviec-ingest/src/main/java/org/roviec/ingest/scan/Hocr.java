package org.roviec.ingest.scan;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads words and their places from hOCR, as Tesseract writes it. */
final class Hocr {

  private static final Pattern BOX = Pattern.compile("bbox (\\d+) (\\d+) (\\d+) (\\d+)");
  private static final Pattern BASELINE = Pattern.compile("baseline (-?[\\d.]+) (-?[\\d.]+)");
  private static final Pattern SIZE = Pattern.compile("x_size ([\\d.]+)");
  private static final Pattern CONFIDENCE = Pattern.compile("x_wconf (\\d+)");

  /** A line's letters are so many times as high as most of its words, at most. */
  private static final float HIGHEST = 1.5f;

  private final List<Word> words = new ArrayList<>();
  private int line;
  private float lineLeft;
  private float lineBottom;
  private float slope;
  private float offset;
  private float size;

  private Hocr() {}

  static List<Word> read(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    XMLStreamReader reader = factory.createXMLStreamReader(in, "UTF-8");
    Hocr hocr = new Hocr();
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT
          && "span".equals(reader.getLocalName())) {
        hocr.span(reader);
      }
    }
    return sized(hocr.words);
  }

  /** A stray stroke makes a line look higher than its words are: their height tells its size. */
  private static List<Word> sized(List<Word> words) {
    List<Word> out = new ArrayList<>(words.size());
    for (int from = 0; from < words.size(); ) {
      int to = from;
      while (to < words.size() && words.get(to).line() == words.get(from).line()) {
        to++;
      }
      List<Word> line = words.subList(from, to);
      float[] heights = new float[line.size()];
      for (int i = 0; i < heights.length; i++) {
        heights[i] = line.get(i).height();
      }
      Arrays.sort(heights);
      float most = HIGHEST * heights[heights.length * 2 / 3];
      line.forEach(word -> out.add(word.size() > most ? word.sized(most) : word));
      from = to;
    }
    return out;
  }

  private void span(XMLStreamReader reader) throws XMLStreamException {
    String kind = reader.getAttributeValue(null, "class");
    String title = reader.getAttributeValue(null, "title");
    if (kind == null || title == null) {
      return;
    }
    if (kind.equals("ocrx_word")) {
      word(title, content(reader));
    } else {
      line(title);
    }
  }

  private void line(String title) {
    Matcher box = BOX.matcher(title);
    if (!box.find()) {
      return;
    }
    line++;
    lineLeft = number(box, 1);
    lineBottom = number(box, 4);
    float height = lineBottom - number(box, 2);
    Matcher baseline = BASELINE.matcher(title);
    boolean has = baseline.find();
    slope = has ? number(baseline, 1) : 0;
    offset = has ? number(baseline, 2) : -0.2f * height;
    Matcher letters = SIZE.matcher(title);
    size = letters.find() ? number(letters, 1) : height;
  }

  private void word(String title, String text) {
    Matcher box = BOX.matcher(title);
    Matcher sure = CONFIDENCE.matcher(title);
    if (text.isBlank() || !box.find() || !sure.find()) {
      return;
    }
    float x = number(box, 1);
    float y = number(box, 2);
    float width = number(box, 3) - x;
    float baseline = lineBottom + offset + slope * (x + width / 2 - lineLeft);
    float confidence = Math.min(0.99f, number(sure, 1) / 100);
    float height = number(box, 4) - y;
    float bottom = y + height;
    boolean strays = Math.abs(bottom - baseline) > 0.45f * size;
    words.add(
        new Word(
            line,
            Confusions.mend(text.strip()),
            x,
            y,
            width,
            height,
            strays && height > 0.3f * size ? bottom : baseline,
            size > 1.9f * height && strays ? 1.35f * height : size,
            confidence));
  }

  private static float number(Matcher matcher, int group) {
    return Float.parseFloat(matcher.group(group));
  }

  /** The text up to the end of the element, that of elements inside it included. */
  private static String content(XMLStreamReader reader) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS -> text.append(reader.getText());
        default -> {}
      }
    }
    return text.toString();
  }
}
