package org.roviec.export.akn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.export.Format;
import org.roviec.export.Samples;
import org.xml.sax.SAXException;

/** Against our own subset of the schema; see the remark in it. */
class AknExportTest {

  private static final Schema SCHEMA = schema();

  @Test
  @DisplayName("Akoma Ntoso của văn bản mẫu hợp với tập con lược đồ")
  void isValid() throws Exception {
    String xml = Samples.in(Format.AKN, Samples.NOTICE);
    validate(xml);
    assertThat(xml)
        .contains("/akn/vn/statement/thong-bao/")
        .contains("2025-05-12/125-tb-tu")
        .contains("/akn/vn/statement/nghi-quyet/bo-chinh-tri/2024-12-22/57-nq-tw")
        .contains("<authorialNote")
        .contains("<blockList")
        .contains("<rv:assignment")
        .contains("<conclusions>");
  }

  @Test
  @DisplayName("văn bản rỗng, văn bản hỏng vẫn cho XML hợp lệ")
  void oddTextsAreValid() throws Exception {
    validate(Samples.in(Format.AKN, ""));
    validate(Samples.in(Format.AKN, "\ud83d lone"));
    for (int seed = 0; seed < 60; seed++) {
      validate(Samples.in(Format.AKN, Samples.damaged(seed)));
    }
  }

  @Test
  @DisplayName("tên cho địa chỉ chỉ còn chữ không dấu, số và gạch nối")
  void slugs() {
    assertThat(Slug.of("Bộ Chính trị")).isEqualTo("bo-chinh-tri");
    assertThat(Slug.of("12-TB/VPCP")).isEqualTo("12-tb-vpcp");
    assertThat(Slug.of("???")).isEqualTo("x");
  }

  private static void validate(String xml) throws Exception {
    SCHEMA.newValidator().validate(new StreamSource(new StringReader(xml)));
  }

  private static Schema schema() {
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(Objects.requireNonNull(AknExportTest.class.getResource("akn-subset.xsd")));
    } catch (SAXException e) {
      throw new AssertionError(e);
    }
  }
}
