package org.roviec.server.intake;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Kinds of what is found in a document. */
public enum FindingKind {
  /** The formal elements (thể thức). */
  DOCUMENT("document"),
  /** Giao nhiệm vụ. */
  ASSIGNMENT("directive"),
  /** Chỉ tiêu, số liệu. */
  INDICATOR("indicator"),
  /** Số đếm có tình trạng. */
  TALLY("tally"),
  /** Quyết định, nhất trí. */
  DECISION("decision"),
  /** Viện dẫn. */
  CITATION("citation"),
  /** Nhận định. */
  ASSESSMENT("finding"),
  PROJECT("project"),
  /** Nơi nhận. */
  RECIPIENT("recipient"),
  /** A doubt of the reader. */
  NOTE("note");

  private static final Map<String, FindingKind> BY_RECORD =
      Arrays.stream(values()).collect(Collectors.toMap(kind -> kind.record, Function.identity()));

  private final String record;

  FindingKind(String record) {
    this.record = record;
  }

  /** The kind of a record of the public format; null for records that are no findings. */
  static @Nullable FindingKind ofRecord(String kind) {
    return BY_RECORD.get(kind);
  }

  /** Key of its words in the messages. */
  public String message() {
    return "finding." + name();
  }

  /** Name of its color in the source and on the cards. */
  public String style() {
    return "k-" + name().toLowerCase(java.util.Locale.ROOT);
  }
}
