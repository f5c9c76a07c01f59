package org.roviec.ingest.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks through an XML document element by element. Document types, entities and whatever else
 * points out of the document are refused. Names are given without their name space, which Word
 * writes in two versions.
 */
public final class XmlReader {

  /** Takes one element; must leave the reader at its end. */
  @FunctionalInterface
  public interface Element {
    /** Takes the element with this name. */
    void take(String name) throws IOException;
  }

  /** Takes what stands between two tags. */
  @FunctionalInterface
  public interface Text {
    /** Takes these characters. */
    void take(String characters) throws IOException;
  }

  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader in;

  /** A reader that stands at the document's root element. */
  public XmlReader(byte[] document) throws IOException {
    this(new ByteArrayInputStream(document));
  }

  /** A reader that stands at the document's root element. */
  public XmlReader(InputStream document) throws IOException {
    try {
      in = FACTORY.createXMLStreamReader(document);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    while (next() != XMLStreamConstants.START_ELEMENT) {
      if (in.getEventType() == XMLStreamConstants.DTD) {
        throw new IOException("a document type is refused");
      }
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("nothing outside is read");
    });
    return factory;
  }

  private int next() throws IOException {
    try {
      return in.next();
    } catch (XMLStreamException | java.util.NoSuchElementException e) {
      throw new IOException(e);
    }
  }

  /** Hands each child of the element at hand to {@code child}; leaves the reader at its end. */
  public void children(Element child) throws IOException {
    content(child, characters -> {});
  }

  /** Hands children and characters of the element at hand over; leaves the reader at its end. */
  public void content(Element child, Text text) throws IOException {
    while (true) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> child.take(in.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA ->
            text.take(in.getText());
        case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
          return;
        }
        default -> {}
      }
    }
  }

  /** Passes over the element at hand. */
  public void skip() throws IOException {
    for (int depth = 1; depth > 0; ) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
  }

  /** The characters in the element at hand, those of its children included. */
  public String text() throws IOException {
    String first = null;
    StringBuilder more = null;
    for (int depth = 1; depth > 0; ) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA -> {
          if (first == null) {
            first = in.getText();
          } else {
            more = more == null ? new StringBuilder(first) : more;
            more.append(in.getText());
          }
        }
        default -> {}
      }
    }
    return more != null ? more.toString() : first == null ? "" : first;
  }

  /** An attribute of the element at hand; null if it has none of that name. */
  public @Nullable String attribute(String name) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (in.getAttributeLocalName(i).equals(name)) {
        return in.getAttributeValue(i);
      }
    }
    return null;
  }

  /** An attribute of the element at hand, or what is meant where it is missing. */
  public String attribute(String name, String missing) {
    String value = attribute(name);
    return value == null ? missing : value;
  }

  /** A whole number of an attribute, or what is meant where it is missing or none. */
  public int number(String name, int missing) {
    return wholeNumber(attribute(name), missing);
  }

  /** A whole number, or what is meant where it is missing or none. */
  public static int wholeNumber(@Nullable String digits, int missing) {
    if (digits == null) {
      return missing;
    }
    try {
      return Integer.parseInt(digits.strip());
    } catch (NumberFormatException none) {
      return missing;
    }
  }
}
