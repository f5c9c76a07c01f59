package org.roviec.server.paper;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.roviec.text.Vietnamese;

/** A place in a template that the program fills: {@code {{trích yếu}}}. */
public enum Field {
  SUPERIOR("cơ quan cấp trên"),
  OFFICE("tên cơ quan"),
  NUMBER("số ký hiệu"),
  PLACE_AND_DAY("địa danh, ngày tháng"),
  SUBJECT("trích yếu"),
  TO("kính gửi"),
  BODY("nội dung"),
  RECIPIENTS("nơi nhận"),
  AUTHORITY("thẩm quyền ký"),
  POST("chức vụ"),
  SIGNER("người ký");

  private final String words;

  Field(String words) {
    this.words = words;
  }

  /** The words between the braces. */
  public String words() {
    return words;
  }

  /** As it stands in a template. */
  public String written() {
    return "{{" + words + "}}";
  }

  /** The field that these words name; marks and capitals do not matter. */
  static Optional<Field> of(String words) {
    String bare = bare(words);
    return Arrays.stream(values()).filter(field -> bare(field.words).equals(bare)).findFirst();
  }

  private static String bare(String words) {
    return Vietnamese.bare(words).replaceAll("[^a-z0-9]+", " ").strip();
  }

  /** Those that a template of a kind cannot do without. */
  static Set<Field> required(PaperKind kind) {
    Set<Field> required = EnumSet.allOf(Field.class);
    required.remove(SUPERIOR);
    required.remove(AUTHORITY);
    if (!RuleBook.isAddressed(kind)) {
      required.remove(TO);
    }
    return required;
  }
}
