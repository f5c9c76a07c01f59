package org.roviec.export.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.date.Timeframe;
import org.roviec.deadline.TimeExpression;
import org.roviec.export.document.BlockIndex;
import org.roviec.export.document.CodePoints;
import org.roviec.export.document.Ids;
import org.roviec.finding.Evidence;
import org.roviec.finding.Finding;
import org.roviec.outline.Outline;
import org.roviec.text.SourceText;
import org.roviec.text.Span;
import tools.jackson.core.JsonGenerator;

/** Writes the small shapes that all records share: mentions, dates, flags, where they stand. */
final class Pen {

  private final JsonGenerator json;
  private final SourceText source;
  private final Outline outline;
  private final CodePoints codePoints;
  private final BlockIndex blocks;

  Pen(JsonGenerator json, SourceText source, Outline outline) {
    this.json = json;
    this.source = source;
    this.outline = outline;
    codePoints = CodePoints.of(source.characters());
    blocks = new BlockIndex(outline);
  }

  JsonGenerator json() {
    return json;
  }

  /** Opens a record, up to its evidence and the block and section it stands in. */
  void open(String id, String kind, Finding<?> finding) {
    open(id, kind, finding.evidence());
    text("rule", finding.rule().name());
    number("confidence", finding.confidence().value());
  }

  void open(String id, String kind, Evidence evidence) {
    open(id, kind);
    segmentsAndText(evidence);
    place(blocks.blockAt(evidence.start()));
  }

  void open(String id, String kind) {
    json.writeStartObject();
    text("id", id);
    text("kind", kind);
  }

  void close() {
    json.writeEndObject();
  }

  /** Names the block of this index, and its section; null for −1. */
  void place(int block) {
    text("block", block < 0 ? null : Ids.block(block));
    text("section", block < 0 ? null : Ids.section(outline.blocks().get(block).section()));
  }

  void text(String name, @Nullable String value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value);
    }
  }

  void code(String name, @Nullable Enum<?> value) {
    text(name, value == null ? null : value.name());
  }

  void number(String name, double value) {
    json.writeName(name);
    json.writeNumber(Math.round(value * 1000) / 1000.0);
  }

  void count(String name, int value) {
    json.writeNumberProperty(name, value);
  }

  /** A number as people write it: whole numbers without a fraction, never with an exponent. */
  void number(String name, @Nullable BigDecimal value) {
    json.writeName(name);
    if (value == null) {
      json.writeNull();
    } else {
      BigDecimal plain = value.stripTrailingZeros();
      json.writeNumber(plain.scale() < 0 ? plain.setScale(0) : plain);
    }
  }

  void flag(String name, boolean value) {
    json.writeBooleanProperty(name, value);
  }

  void date(String name, @Nullable LocalDate value) {
    text(name, value == null ? null : value.toString());
  }

  /**
   * The end of a time: the year alone where the text thinks in terms of office and names no day.
   */
  void end(String name, @Nullable LocalDate value, TimeExpression.@Nullable Precision precision) {
    boolean year = value != null && precision == TimeExpression.Precision.TERM;
    text(name, value == null ? null : year ? String.valueOf(value.getYear()) : value.toString());
  }

  void period(String name, @Nullable Timeframe value) {
    if (value == null) {
      json.writeNullProperty(name);
      return;
    }
    json.writeObjectPropertyStart(name);
    date("from", value.from());
    date("to", value.to());
    json.writeEndObject();
  }

  void mention(String name, @Nullable Evidence evidence) {
    if (evidence == null) {
      json.writeNullProperty(name);
      return;
    }
    json.writeObjectPropertyStart(name);
    segmentsAndText(evidence);
    json.writeEndObject();
  }

  /** Words whose place is not kept: a mention without segments. */
  void words(String name, @Nullable String words) {
    if (words == null) {
      json.writeNullProperty(name);
      return;
    }
    json.writeObjectPropertyStart(name);
    text("text", words);
    json.writeEndObject();
  }

  void mentions(String name, List<Evidence> values) {
    json.writeArrayPropertyStart(name);
    for (Evidence value : values) {
      json.writeStartObject();
      segmentsAndText(value);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void texts(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  /** The two fields every mention consists of. */
  void segmentsAndText(Evidence evidence) {
    segments("segments", evidence.spans());
    text("text", onOneLine(evidence.quote()));
  }

  void segments(String name, List<Span> spans) {
    json.writeArrayPropertyStart(name);
    for (Span span : spans) {
      json.writeStartObject();
      bounds(span);
      text("raw", source.quote(span));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** First and last offset of a span, in code points. */
  void bounds(Span span) {
    json.writeNumberProperty("start", codePoints.at(span.start()));
    json.writeNumberProperty("end", codePoints.at(span.end()));
  }

  int codePointLength() {
    return codePoints.at(source.length());
  }

  private static String onOneLine(String quote) {
    for (int i = 0; i < quote.length(); i++) {
      char c = quote.charAt(i);
      if (c == '*'
          || c != ' ' && Character.isWhitespace(c)
          || c == ' ' && i > 0 && quote.charAt(i - 1) == ' ') {
        return collapse(quote);
      }
    }
    return quote;
  }

  private static String collapse(String quote) {
    StringBuilder line = new StringBuilder(quote.length());
    for (int i = 0; i < quote.length(); i++) {
      char c = quote.charAt(i);
      if (!Character.isWhitespace(c)) {
        if (c != '*') {
          line.append(c);
        }
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString().strip();
  }
}
