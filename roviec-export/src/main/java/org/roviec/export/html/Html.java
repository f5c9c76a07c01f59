package org.roviec.export.html;

/** Builds a page. Whatever comes from a document goes through {@link #text} or an attribute. */
final class Html {

  private final StringBuilder page;

  Html(int expectedLength) {
    page = new StringBuilder(expectedLength);
  }

  /** Markup of our own, as it is. */
  Html raw(String markup) {
    page.append(markup);
    return this;
  }

  /** Text, with everything escaped that could be markup. */
  Html text(String text) {
    return text(text, 0, text.length());
  }

  /** A stretch of a text, escaped. */
  Html text(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> page.append("&amp;");
        case '<' -> page.append("&lt;");
        case '>' -> page.append("&gt;");
        case '"' -> page.append("&quot;");
        case '\'' -> page.append("&#39;");
        default -> page.append(isForbidden(c) ? '\ufffd' : c);
      }
    }
    return this;
  }

  private static boolean isForbidden(char c) {
    return c < 0x20 && c != '\n' && c != '\t' && c != '\r' && c != '\f'
        || c >= 0x7f && c < 0xa0
        || c == 0xfffe
        || c == 0xffff
        || c == '\u202e'
        || c == '\u202d';
  }

  /** Opens an element; attributes as name, value, name, value; null values are left out. */
  Html open(String element, String... attributes) {
    page.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      page.append(' ').append(attributes[i]).append("=\"");
      text(attributes[i + 1]);
      page.append('"');
    }
    page.append('>');
    return this;
  }

  /** Closes an element. */
  Html close(String element) {
    page.append("</").append(element).append('>');
    return this;
  }

  /** An element that holds text only. */
  Html element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close(element);
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
