package org.roviec.ingest.sheet;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.format.ExceededException;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Takes the cells, merged cells and page heads of one sheet as they are read. */
final class SheetHandler extends XSSFSheetXMLHandler {

  private final Grid grid;

  SheetHandler(StylesTable styles, ReadOnlySharedStringsTable strings, Grid grid, Sheets sheets) {
    super(styles, strings, new Cells(grid, sheets), new ShownValues(), false);
    this.grid = grid;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    super.startElement(uri, local, name, attributes);
    if (local.equals("mergeCell") && attributes.getValue("ref") != null) {
      CellRangeAddress range = CellRangeAddress.valueOf(attributes.getValue("ref"));
      grid.merge(
          new Grid.Merge(
              range.getFirstRow(),
              range.getLastRow(),
              range.getFirstColumn(),
              range.getLastColumn()));
    }
  }

  private record Cells(Grid grid, Sheets sheets) implements SheetContentsHandler {

    @Override
    public void startRow(int row) {
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("interrupted");
      }
    }

    @Override
    public void endRow(int row) {}

    @Override
    public void cell(String reference, String value, @Nullable XSSFComment comment) {
      if (reference != null && value != null) {
        CellReference place = new CellReference(reference);
        try {
          grid.put(place.getRow(), place.getCol(), value);
        } catch (ExceededException e) {
          throw new java.io.UncheckedIOException(e);
        }
      }
    }

    @Override
    public void headerFooter(String text, boolean header, String tag) {
      sheets.headOrFoot(text, header);
    }
  }
}
