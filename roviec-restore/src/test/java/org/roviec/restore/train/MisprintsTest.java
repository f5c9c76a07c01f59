package org.roviec.restore.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Lỗi in trong văn bản huấn luyện")
class MisprintsTest {

  private static final String RIGHT = "Cơ sở dữ liệu quốc gia về dân cư";
  private static final String WRONG = "Cơ sở đữ liệu quốc gia về dân cư";
  private static final String RARE = "Ngôi chùa cổ trên núi";
  private static final String USUAL = "Việc chưa có trong kế hoạch";

  private final Misprints misprints = Misprints.of(paragraphs());

  private static List<String> paragraphs() {
    List<String> paragraphs = new ArrayList<>(Collections.nCopies(200, RIGHT));
    paragraphs.addAll(Collections.nCopies(5, WRONG));
    paragraphs.addAll(Collections.nCopies(5, RARE));
    paragraphs.addAll(Collections.nCopies(200, USUAL));
    return paragraphs;
  }

  @Test
  @DisplayName("Từ sai dấu đứng đúng chỗ của từ khác thì bị nhận ra")
  void findsMisprints() {
    assertThat(misprints.isIn(WRONG)).isTrue();
    assertThat(misprints.isIn(RIGHT)).isFalse();
  }

  @Test
  @DisplayName("Từ hiếm nhưng đúng thì không bị coi là lỗi")
  void keepsRareWords() {
    assertThat(misprints.isIn(RARE)).isFalse();
    assertThat(misprints.isIn(USUAL)).isFalse();
  }
}
