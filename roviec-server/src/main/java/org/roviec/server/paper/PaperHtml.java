package org.roviec.server.paper;

import java.util.List;

/** A paper as a piece of a web page: the same words in the same order as in Word. */
public final class PaperHtml {

  private final Paper paper;
  private final StringBuilder html = new StringBuilder();

  private PaperHtml(Paper paper) {
    this.paper = paper;
  }

  /** The paper; all its words are escaped, looks are given by classes alone. */
  public static String of(Paper paper) {
    PaperHtml writer = new PaperHtml(paper);
    writer.write();
    return writer.html.toString();
  }

  private void write() {
    boolean party = paper.rules().form() == Form.PARTY;
    html.append("<div class=\"paper ").append(party ? "party" : "state").append("\">");
    head(party);
    if (RuleBook.isAddressed(paper.kind())) {
      List<String> to = paper.rules().addressees(paper.to());
      line("to", "Kính gửi: " + (to.size() == 1 ? to.getFirst() : ""));
      to.stream().filter(_ -> to.size() > 1).forEach(each -> line("to", each));
    } else {
      line("title", "BÁO CÁO");
      line("subject", paper.rules().subject(paper.kind(), paper.about()));
      line(party ? "dashes" : "rule", party ? "-----" : "");
    }
    List<Block> body = paper.endedBody();
    body.subList(0, Math.max(0, body.size() - 1)).forEach(this::block);
    // A signature does not stand on a page without any of the text.
    html.append("<div class=\"paper-end\">");
    body.subList(Math.max(0, body.size() - 1), body.size()).forEach(this::block);
    foot();
    html.append("</div>");
    List<Paper.Appendix> appendices = paper.appendices();
    for (int i = 0; i < appendices.size(); i++) {
      html.append("<div class=\"appendix\">");
      line("title", appendices.size() == 1 ? "PHỤ LỤC" : "PHỤ LỤC " + roman(i + 1));
      line("subject", appendices.get(i).title());
      line("attached", paper.attachedTo());
      grid(appendices.get(i).grid());
      html.append("</div>");
    }
    html.append("</div>");
  }

  static String roman(int number) {
    return List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X").get(number - 1);
  }

  private void head(boolean party) {
    Letterhead head = paper.head();
    html.append("<table class=\"paper-head\" role=\"presentation\"><tr><td>");
    line("superior", Letterhead.orUnknown(head.superior()));
    line("office", Letterhead.orUnknown(head.name()));
    line(party ? "star" : "rule", party ? "*" : "");
    line("number", paper.numberLine());
    if (RuleBook.isAddressed(paper.kind())) {
      line("about", paper.rules().subject(paper.kind(), paper.about()));
    }
    html.append("</td><td>");
    if (party) {
      line("country", "ĐẢNG CỘNG SẢN VIỆT NAM");
    } else {
      line("country", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
      line("motto", "Độc lập - Tự do - Hạnh phúc");
    }
    line("day", paper.placeAndDay());
    html.append("</td></tr></table>");
  }

  private void line(String style, String words) {
    html.append("<p class=\"").append(style).append("\">");
    html.append(Xml.escaped(words)).append("</p>");
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading(String words) -> line("heading", words);
      case Block.Text(String words) -> line("text", words);
      case Block.Grid grid -> grid(grid);
      case Block.Chart chart -> chart(chart);
    }
  }

  private void grid(Block.Grid grid) {
    html.append("<table class=\"grid\">");
    if (!grid.caption().isEmpty()) {
      html.append("<caption>").append(Xml.escaped(grid.caption())).append("</caption>");
    }
    html.append("<thead><tr>");
    for (Block.Column column : grid.columns()) {
      html.append("<th scope=\"col\" class=\"share-").append(share(grid, column)).append("\">");
      html.append(Xml.escaped(column.heading())).append("</th>");
    }
    html.append("</tr></thead><tbody>");
    for (List<String> row : grid.rows()) {
      row(grid, row);
    }
    html.append("</tbody></table>");
  }

  /** Width in twentieths of the whole. */
  private static int share(Block.Grid grid, Block.Column column) {
    int all = grid.columns().stream().mapToInt(Block.Column::share).sum();
    return Math.max(1, Math.round(20f * column.share() / all));
  }

  private void row(Block.Grid grid, List<String> row) {
    html.append("<tr>");
    if (row.size() == 1) {
      html.append("<td class=\"group\" colspan=\"").append(grid.columns().size()).append("\">");
      html.append(Xml.escaped(row.getFirst())).append("</td>");
    } else {
      for (int i = 0; i < row.size(); i++) {
        boolean center = grid.columns().get(i).align() == Block.Align.CENTER;
        html.append(center ? "<td class=\"center\">" : "<td>");
        html.append(Xml.escaped(row.get(i)).replace("\n", "<br/>")).append("</td>");
      }
    }
    html.append("</tr>");
  }

  /** Bars of whole twentieths: exact enough for the eye; the numbers stand beside. */
  private void chart(Block.Chart chart) {
    long most = 1;
    for (int i = 0; i < chart.categories().size(); i++) {
      most = Math.max(most, sum(chart, i));
    }
    html.append("<table class=\"chart\"><caption>").append(Xml.escaped(chart.title()));
    html.append("</caption><tbody>");
    for (int i = 0; i < chart.categories().size(); i++) {
      html.append("<tr><th scope=\"row\">").append(Xml.escaped(chart.categories().get(i)));
      html.append("</th><td>");
      for (int k = 0; k < chart.series().size(); k++) {
        long value = chart.series().get(k).values().get(i);
        if (value > 0) {
          html.append("<span class=\"bar bar-").append(k).append(" wide-");
          html.append(Math.max(1, Math.round(60.0 * value / most))).append("\">");
          html.append(value).append("</span>");
        }
      }
      html.append("</td></tr>");
    }
    html.append("</tbody></table><p class=\"legend\">");
    for (int k = 0; k < chart.series().size(); k++) {
      html.append("<span class=\"bar bar-").append(k).append(" wide-1\"> </span> ");
      html.append(Xml.escaped(chart.series().get(k).name())).append("   ");
    }
    html.append("</p>");
  }

  private static long sum(Block.Chart chart, int category) {
    return chart.series().stream().mapToLong(series -> series.values().get(category)).sum();
  }

  private void foot() {
    Signature signature = paper.head().signature();
    html.append("<table class=\"paper-foot\" role=\"presentation\"><tr><td>");
    line("recipients-head", "Nơi nhận:");
    paper.rules().recipients(paper.head(), paper.kind()).forEach(each -> line("recipient", each));
    html.append("</td><td>");
    if (!signature.authority().isBlank()) {
      line("authority", signature.authority());
    }
    line("post", Letterhead.orUnknown(signature.post()));
    line("signer", Letterhead.orUnknown(signature.name()));
    html.append("</td></tr></table>");
  }
}
