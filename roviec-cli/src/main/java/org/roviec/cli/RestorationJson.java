package org.roviec.cli;

import java.io.OutputStream;
import org.roviec.export.document.CodePoints;
import org.roviec.restore.Alternative;
import org.roviec.restore.Flag;
import org.roviec.restore.Region;
import org.roviec.restore.Restoration;
import org.roviec.restore.RestoredWord;
import org.roviec.text.Span;
import org.roviec.text.TextView;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a restoration as JSON, in the format described by {@code roviec-restoration.schema.json}.
 * Offsets are Unicode code points, counted from 0, ends excluded: {@code start} and {@code end} in
 * the decoded source, {@code text_start} and {@code text_end} in {@code text}.
 */
final class RestorationJson {

  /** Name and version of the format. */
  static final String SCHEME = "roviec-restoration/1.0";

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final Restored restored;
  private final JsonGenerator json;
  private final CodePoints source;
  private final CodePoints target;

  private RestorationJson(Restored restored, JsonGenerator json) {
    this.restored = restored;
    this.json = json;
    TextView view = restored.restoration().view();
    source = CodePoints.of(view.source().characters());
    target = CodePoints.of(view.text());
  }

  /** Writes one text on one line of UTF-8, ended by a line feed; leaves the stream open. */
  static void write(Restored restored, OutputStream out) {
    try (JsonGenerator json =
        JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
      new RestorationJson(restored, json).all();
      json.writeRaw('\n');
    }
  }

  private void all() {
    Restoration restoration = restored.restoration();
    TextView view = restoration.view();
    json.writeStartObject();
    json.writeStringProperty("scheme", SCHEME);
    json.writeStringProperty("file", restored.file().name());
    json.writeStringProperty("sha256", restored.file().sha256());
    json.writeNumberProperty("length", source.at(view.source().length()));
    json.writeBooleanProperty("damaged", restoration.wasDamaged());
    share("confidence", restoration.confidence());
    json.writeStringProperty("text", view.text());
    json.writeArrayPropertyStart("regions");
    restoration.regions().forEach(this::region);
    json.writeEndArray();
    json.writeArrayPropertyStart("words");
    restoration.words().forEach(this::word);
    json.writeEndArray();
    json.writeArrayPropertyStart("flags");
    restoration.flags().forEach(this::flag);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void region(Region region) {
    json.writeStartObject();
    json.writeStringProperty("damage", region.damage().name());
    bounds(region.source());
    json.writeEndObject();
  }

  private void word(RestoredWord word) {
    json.writeStartObject();
    bounds(word.source());
    json.writeNumberProperty("text_start", target.at(word.start()));
    json.writeNumberProperty("text_end", target.at(word.end()));
    json.writeStringProperty("written", word.written());
    json.writeStringProperty("restored", word.restored());
    share("confidence", word.confidence());
    json.writeArrayPropertyStart("alternatives");
    for (Alternative other : word.alternatives()) {
      json.writeStartObject();
      json.writeStringProperty("text", other.text());
      share("probability", other.probability());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void flag(Flag flag) {
    json.writeStartObject();
    bounds(flag.source());
    json.writeStringProperty("written", flag.written());
    json.writeStringProperty("restored", flag.restored());
    json.writeStringProperty("reason", flag.reason().name());
    json.writeEndObject();
  }

  private void bounds(Span span) {
    json.writeNumberProperty("start", source.at(span.start()));
    json.writeNumberProperty("end", source.at(span.end()));
  }

  private void share(String name, double value) {
    json.writeName(name);
    json.writeNumber(Math.round(value * 1000) / 1000.0);
  }
}
