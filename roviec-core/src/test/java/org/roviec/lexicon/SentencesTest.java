package org.roviec.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roviec.text.SourceText;
import org.roviec.text.TextView;

@DisplayName("Tách câu")
class SentencesTest {

  @ParameterizedTest
  @DisplayName("cắt ở chỗ gạch đứng")
  @ValueSource(
      strings = {
        "Kinh tế tăng trưởng khá.| Thu ngân sách vượt dự toán.",
        "Hoàn thành trong năm 2022.| Tiếp tục rà soát.",
        "Mở rộng chợ, bến xe…| Các xã đã báo cáo.",
        "Mở rộng chợ, bến xe...| Các xã đã báo cáo.",
        "Vì sao chậm?| Do thiếu vốn!| Cần bổ sung.",
        "Quê hương là \"chùm khế ngọt.\"| Mọi người đều nhớ.",
        "(Đã họp xong.)| Biên bản gửi sau.",
        "Tổng kinh phí rất lớn.| 10 dự án đã xong.",
        "Đời sống được nâng lên.Tuy nhiên còn chậm.",
      })
  void cutsBetweenSentences(String marked) {
    String expected = marked.replace("lên.Tuy", "lên.|Tuy");
    assertThat(cut(marked.replace("|", ""))).isEqualTo(expected.replace("| ", "|"));
  }

  @ParameterizedTest
  @DisplayName("không cắt")
  @ValueSource(
      strings = {
        "Rà soát quy hoạch; Báo cáo kết quả; Trình phê duyệt.",
        "UBND TP. Hải Châu chủ trì.",
        "Đồng chí A. Pót, v.v. đều dự họp.",
        "1. Tiếp tục rà soát.",
        "Điều 3. Trách nhiệm thi hành.",
        "Họp ngày 13.7.2022 tại trụ sở.",
        "Đạt 1.234.567 tấn.",
        "Phương châm (Dân biết. Dân bàn. Dân kiểm tra) được thực hiện.",
        "Phương châm “Dân biết. Dân bàn” được thực hiện.",
        "Đường, trường, trạm… đều được xây.",
        "KT. Chủ tịch ký thay.",
        "",
        ".",
        "...",
      })
  void keepsTogether(String text) {
    assertThat(cut(text)).isEqualTo(text);
  }

  @Test
  @DisplayName("ngoặc mở không đóng thì không che dấu chấm")
  void ignoresABracketThatIsNeverClosed() {
    assertThat(cut("Các xã (trừ xã xa đã xong. Tiếp tục làm."))
        .isEqualTo("Các xã (trừ xã xa đã xong.|Tiếp tục làm.");
  }

  @Test
  @DisplayName("văn bản nào cũng được lát kín bằng các câu liền nhau")
  void tilesAnyText() {
    Random random = new Random(7);
    String[] pieces = {
      "Ta", "làm", ".", "…", "(", ")", "“", "”", "\"", " ", " ", "12", "TP", ";", "A"
    };
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int k = 0; k < 40; k++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      Words words = words(text.toString());
      int at = 0;
      for (Sentences.Sentence sentence : Sentences.of(words, 0, words.count())) {
        assertThat(sentence.start()).as(text.toString()).isEqualTo(at);
        assertThat(sentence.end()).isGreaterThan(at);
        at = sentence.end();
      }
      assertThat(at).isEqualTo(words.count());
    }
  }

  @Test
  @DisplayName("mọi dòng trong bảng viết tắt đều đúng với ví dụ của nó")
  void everyAbbreviationKeepsItsExampleTogether() {
    PhraseBook book = PhraseBook.load(new Vocabulary(), Sentences.class, "abbreviations.tsv");
    for (Phrase phrase : book.phrases()) {
      for (String example : phrase.examples()) {
        String text = example.replace("[", "").replace("]", "");
        assertThat(cut(text)).as(phrase.id().name()).isEqualTo(text);
      }
    }
  }

  private static String cut(String text) {
    Words words = words(text);
    List<String> parts =
        Sentences.of(words, 0, words.count()).stream()
            .map(s -> text.substring(words.start(s.start()), words.end(s.end() - 1)))
            .toList();
    return String.join("|", parts);
  }

  private static Words words(String text) {
    return Words.of(TextView.of(SourceText.of(text)), new Vocabulary());
  }
}
