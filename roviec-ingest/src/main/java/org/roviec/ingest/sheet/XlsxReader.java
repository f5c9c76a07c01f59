package org.roviec.ingest.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.roviec.ingest.format.FormatReader;
import org.roviec.ingest.format.Ingestion;
import org.roviec.ingest.format.Unpacking;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Outcome;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads Excel sheets since 2007, sheet by sheet as a stream. Formulas show the value they had when
 * the file was saved: nothing is calculated, no link is followed, no macro run.
 */
public final class XlsxReader implements FormatReader {

  @Override
  public Outcome read(byte[] bytes, FileType type, Ingestion ingestion) throws IOException {
    try (OPCPackage file = OPCPackage.open(Unpacking.interruptible(bytes))) {
      Sheets sheets = new Sheets(type, ingestion.limits().characters());
      properties(file, sheets);
      read(file, sheets);
      return sheets.outcome();
    } catch (OpenXML4JException | SAXException e) {
      throw asIo(e);
    } catch (javax.xml.parsers.ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static IOException asIo(Exception e) {
    return e.getCause() instanceof IOException io ? io : new IOException(e);
  }

  private static void properties(OPCPackage file, Sheets sheets) throws OpenXML4JException {
    PackageProperties properties = file.getPackageProperties();
    properties.getTitleProperty().ifPresent(sheets::property);
    properties.getSubjectProperty().ifPresent(sheets::property);
    properties.getKeywordsProperty().ifPresent(sheets::property);
    properties.getCategoryProperty().ifPresent(sheets::property);
    properties.getDescriptionProperty().ifPresent(sheets::property);
  }

  private static void read(OPCPackage file, Sheets sheets)
      throws IOException,
          OpenXML4JException,
          SAXException,
          javax.xml.parsers.ParserConfigurationException {
    ReadOnlySharedStringsTable strings = new QuietStrings(file);
    XSSFReader reader = new XSSFReader(file);
    XSSFReader.SheetIterator parts = (XSSFReader.SheetIterator) reader.getSheetsData();
    List<Grid> grids = new ArrayList<>();
    while (parts.hasNext()) {
      try (InputStream sheet = parts.next()) {
        Grid grid = sheets.grid(parts.getSheetName());
        XMLReader xml = XMLHelper.newXMLReader();
        SheetHandler handler = new SheetHandler(reader.getStylesTable(), strings, grid, sheets);
        xml.setContentHandler(handler);
        xml.setErrorHandler(handler);
        xml.parse(new InputSource(sheet));
        grids.add(grid);
      }
    }
    grids.forEach(sheets::add);
  }
}
