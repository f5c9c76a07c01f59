package org.roviec.ingest.sheet;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** The strings that the cells share. A damaged table is not told of on standard error. */
final class QuietStrings extends ReadOnlySharedStringsTable {

  QuietStrings(OPCPackage file) throws IOException, SAXException {
    super(file, false);
  }

  @Override
  public void readFrom(InputStream in) throws IOException, SAXException {
    try {
      XMLReader xml = XMLHelper.newXMLReader();
      xml.setContentHandler(this);
      xml.setErrorHandler(this);
      xml.parse(new InputSource(in));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
