package org.roviec.server.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;

/** Adds a chart of Word's own kind, which the office can edit, with its numbers in it. */
final class WordChart {

  private static final long MOST_LINES = 8;
  private static final String NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  private static final int TWIPS_A_POINT = 20;
  private static final int ROW_HEIGHT = 26; // points
  private static final int FRAME_HEIGHT = 80; // points

  private WordChart() {}

  static void add(XWPFDocument document, XWPFParagraph paragraph, Block.Chart chart, int twips) {
    int width = twips / TWIPS_A_POINT * Units.EMU_PER_POINT;
    int height = (FRAME_HEIGHT + ROW_HEIGHT * chart.categories().size()) * Units.EMU_PER_POINT;
    try {
      fill(document.createChart(paragraph.createRun(), width, height), chart);
    } catch (InvalidFormatException | IOException failure) {
      throw new UncheckedIOException(new IOException(failure));
    }
  }

  /** Tasks are counted in whole numbers, on at most eight lines. */
  private static double wholeSteps(Block.Chart chart) {
    long longest = 0;
    for (int i = 0; i < chart.categories().size(); i++) {
      long bar = 0;
      for (Block.Series series : chart.series()) {
        bar += series.values().get(i);
      }
      longest = Math.max(longest, bar);
    }
    return Math.max(1, Math.ceilDiv(longest, MOST_LINES));
  }

  private static void fill(XWPFChart picture, Block.Chart chart) {
    picture.setAutoTitleDeleted(true);
    picture.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    XDDFCategoryAxis names = picture.createCategoryAxis(AxisPosition.LEFT);
    XDDFValueAxis numbers = picture.createValueAxis(AxisPosition.BOTTOM);
    numbers.setCrosses(AxisCrosses.MAX);
    numbers.setNumberFormat("0");
    numbers.setMajorUnit(wholeSteps(chart));
    names.setOrientation(org.apache.poi.xddf.usermodel.chart.AxisOrientation.MAX_MIN);
    XDDFBarChartData bars = (XDDFBarChartData) picture.createData(ChartTypes.BAR, names, numbers);
    bars.setBarDirection(BarDirection.BAR);
    bars.setBarGrouping(BarGrouping.STACKED);
    bars.setGapWidth(60);
    bars.setVaryColors(false);
    XDDFDataSource<String> categories =
        XDDFDataSourcesFactory.fromArray(
            chart.categories().toArray(String[]::new), range(0, chart), 0);
    for (int i = 0; i < chart.series().size(); i++) {
      Block.Series series = chart.series().get(i);
      XDDFChartData.Series drawn =
          bars.addSeries(
              categories,
              XDDFDataSourcesFactory.fromArray(
                  series.values().toArray(Long[]::new), range(i + 1, chart), i + 1));
      drawn.setTitle(series.name(), picture.setSheetTitle(series.name(), i + 1));
      drawn.setFillProperties(
          new XDDFSolidFillProperties(
              XDDFColor.from(java.util.HexFormat.of().parseHex(series.color()))));
    }
    picture.plot(bars);
    overlap(picture.getCTChart().getPlotArea().getBarChartArray(0));
  }

  /** Stacked bars lie on one line; the small schema that ships with POI has no class for this. */
  private static void overlap(CTBarChart bars) {
    try (XmlCursor cursor = bars.getGapWidth().newCursor()) {
      cursor.toEndToken();
      cursor.toNextToken();
      cursor.beginElement("overlap", NAMESPACE);
      cursor.insertAttributeWithValue("val", "100");
    }
  }

  private static String range(int column, Block.Chart chart) {
    char letter = (char) ('A' + column);
    return "Sheet0!$%1$s$2:$%1$s$%2$d".formatted(letter, chart.categories().size() + 1);
  }
}
