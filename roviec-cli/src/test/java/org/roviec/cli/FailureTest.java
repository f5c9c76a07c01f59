package org.roviec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.export.document.Wording;
import org.roviec.ingest.outcome.Encoding;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Outcome;

@DisplayName("Câu báo vì sao không đọc được")
class FailureTest {

  private static List<Outcome> outcomes() {
    List<Outcome> all = new ArrayList<>();
    for (FileType type : FileType.values()) {
      all.add(new Outcome.Unsupported(type));
    }
    for (Limit limit : Limit.values()) {
      all.add(new Outcome.Exceeded(limit, 3L << 30, 2L << 30));
    }
    all.add(new Outcome.Empty());
    all.add(new Outcome.Damaged(FileType.DOCX, -1));
    all.add(new Outcome.Damaged(FileType.TEXT, 7));
    all.add(new Outcome.Locked(FileType.PDF));
    all.add(new Outcome.Classified("mark.alone"));
    all.add(new Outcome.Ambiguous(Encoding.TCVN3, Encoding.VNI));
    all.add(new Outcome.NoRecognizer());
    return all;
  }

  @Test
  @DisplayName("mỗi kết cục có một câu trọn vẹn, tiếng Việt và tiếng Anh khác nhau")
  void saysEach() {
    Wording vietnamese = Wording.load(Console.class, "messages", Locale.of("vi"));
    Wording english = Wording.load(Console.class, "messages", Locale.ENGLISH);
    for (Outcome outcome : outcomes()) {
      String vi = Failure.of(outcome).in(vietnamese);
      String en = Failure.of(outcome).in(english);
      assertThat(vi).as("%s", outcome).isNotBlank().isNotEqualTo(en).doesNotContain("failure.");
      assertThat(vi).as("%s", outcome).doesNotContain("{").doesNotContain("chưa đọc được");
      assertThat(en).as("%s", outcome).isNotBlank().doesNotContain("{").doesNotContain("failure.");
    }
  }

  @Test
  @DisplayName("câu về tài liệu mật không nêu quy tắc nào đã báo động")
  void secretTellsNothing() {
    Wording words = Wording.load(Console.class, "messages", Locale.of("vi"));
    assertThat(Failure.of(new Outcome.Classified("mark.x")).in(words)).doesNotContain("mark");
  }
}
