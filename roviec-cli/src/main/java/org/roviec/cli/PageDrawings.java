package org.roviec.cli;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.roviec.export.document.ReadDocument;
import org.roviec.export.document.Wording;
import org.roviec.export.html.Mark;
import org.roviec.export.html.Marks;
import org.roviec.ingest.PageImages;
import org.roviec.ingest.format.Limits;
import org.roviec.ingest.outcome.Box;
import org.roviec.ingest.outcome.Layout;
import org.roviec.text.Span;

/** Writes the pages of a document as images with its findings drawn on them. */
final class PageDrawings {

  private static final double DPI = 110;
  private static final int LEGEND = 34;

  /** Longer notes speak of a page or of all of it, and would only hide the rest. */
  private static final int WIDEST_NOTE = 400;

  /** Color of each sort of mark, and the key of its name. */
  private static final Map<String, Sort> SORTS = new LinkedHashMap<>();

  static {
    sort("d", 0xd9534f, "kind.directive");
    sort("o", 0xa4161a, "column.owners");
    sort("t", 0xc98a00, "column.due");
    sort("r", 0x1b6e3c, "column.products");
    sort("c", 0x1f4e8c, "kind.citation");
    sort("i", 0x2b8fd6, "kind.indicator");
    sort("dec", 0x00695c, "kind.decision");
    sort("f", 0x5b3fa0, "kind.finding");
    sort("p", 0x7a5c2e, "kind.project");
    sort("n", 0x6b7280, "kind.note");
    sort("h", 0x374151, "kind.document");
  }

  private static final Sort PLAIN = new Sort(Color.GRAY, "kind.note");

  private final Path folder;
  private final Wording words;

  PageDrawings(Path folder, Wording words) {
    this.folder = folder;
    this.words = words;
  }

  private static void sort(String style, int color, String key) {
    SORTS.put(style, new Sort(new Color(color), key));
  }

  /** Writes the pages of a document into a folder of its own; nothing where it has no pages. */
  void write(Result.Read<ReadDocument> read) throws IOException {
    Path file = read.input().path();
    Layout layout = read.ingested().layout();
    if (file == null || !layout.hasBoxes() || layout.pages().getFirst().width() == 0) {
      return;
    }
    List<PageImages.Mark> marks = marks(read, layout);
    try (PageImages pages = PageImages.open(Files.readAllBytes(file), Limits.DEFAULT)) {
      if (pages == null) {
        return;
      }
      Path own = folder.resolve(read.input().target());
      Files.createDirectories(own);
      for (int page = 1; page <= pages.count(); page++) {
        String name = String.format(Locale.ROOT, "%03d.png", page);
        BufferedImage image = withLegend(pages.image(page, DPI, marks));
        ImageIO.write(image, "png", own.resolve(name).toFile());
      }
    }
  }

  private List<PageImages.Mark> marks(Result.Read<ReadDocument> read, Layout layout) {
    List<PageImages.Mark> marks = new ArrayList<>();
    for (Mark mark : Marks.of(read.document().reading(), words)) {
      if (mark.length() > WIDEST_NOTE && mark.style().equals("n")) {
        continue;
      }
      String id = mark.id();
      String label = id == null ? "" : id;
      for (Box box : layout.boxes(new Span(mark.start(), mark.end()))) {
        marks.add(new PageImages.Mark(box, sort(mark.style()).color(), label));
        label = "";
      }
    }
    return marks;
  }

  private static Sort sort(String style) {
    return SORTS.getOrDefault(style.startsWith("f-") ? "f" : style, PLAIN);
  }

  /** The page with the meaning of the colors below it. */
  private BufferedImage withLegend(BufferedImage page) {
    BufferedImage image =
        new BufferedImage(
            page.getWidth(), page.getHeight() + 2 * LEGEND, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.drawImage(page, 0, 0, null);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
    int x = LEGEND / 2;
    int y = page.getHeight() + LEGEND / 2;
    for (Sort sort : SORTS.values()) {
      String name = words.of(sort.key());
      int width = graphics.getFontMetrics().stringWidth(name) + 2 * LEGEND;
      if (x + width > image.getWidth()) {
        x = LEGEND / 2;
        y += LEGEND * 3 / 4;
      }
      graphics.setColor(sort.color());
      graphics.fillRect(x, y, 14, 14);
      graphics.setColor(Color.DARK_GRAY);
      graphics.drawString(name, x + 20, y + 12);
      x += width;
    }
    graphics.dispose();
    return image;
  }

  /**
   * A sort of mark.
   *
   * @param color in which it is drawn
   * @param key of its name
   */
  private record Sort(Color color, String key) {}
}
