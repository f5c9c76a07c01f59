package org.roviec.export.akn;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML through StAX; characters that XML forbids become U+FFFD. */
final class Xml {

  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

  private final XMLStreamWriter writer;

  Xml(OutputStream out) {
    try {
      writer = FACTORY.createXMLStreamWriter(out, "UTF-8");
      writer.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens an element; attributes as name, value, name, value. */
  Xml open(String element, String... attributes) {
    return write(() -> {
      writer.writeStartElement(element);
      attributes(attributes);
    });
  }

  /** An element without content. */
  Xml empty(String element, String... attributes) {
    return write(() -> {
      writer.writeEmptyElement(element);
      attributes(attributes);
    });
  }

  /** An element that holds text only. */
  Xml element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  /** Closes the innermost element. */
  Xml close() {
    return write(writer::writeEndElement);
  }

  Xml text(String text) {
    return write(() -> writer.writeCharacters(sound(text)));
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      writer.writeAttribute(attributes[i], sound(attributes[i + 1]));
    }
  }

  /** Ends the document; leaves the stream open. */
  void finish() {
    write(() -> {
      writer.writeEndDocument();
      writer.flush();
    });
  }

  private static String sound(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean paired =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (paired) {
        i++;
      } else if (isForbidden(c)) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, '\ufffd');
      }
    }
    return out == null ? text : out.toString();
  }

  private static boolean isForbidden(char c) {
    return c < 0x20 && c != '\n' && c != '\t' && c != '\r'
        || Character.isSurrogate(c)
        || c == 0xfffe
        || c == 0xffff;
  }

  private Xml write(Step step) {
    try {
      step.run();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Step {
    void run() throws XMLStreamException;
  }
}
