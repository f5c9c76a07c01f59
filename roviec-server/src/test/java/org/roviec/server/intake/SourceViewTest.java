package org.roviec.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.outline.BlockType;
import org.roviec.outline.Role;
import org.roviec.text.Span;

class SourceViewTest {

  private static final String TEXT = "Giao Sở A\nlập báo cáo.¹\n¹ Chú thích\ncòn nữa";

  private static final StoredReading READING =
      new StoredReading(
          1,
          1,
          "máy",
          Instant.EPOCH,
          TEXT,
          List.of(
              new Passage(
                  0,
                  List.of(new Span(0, 9), new Span(10, 23), new Span(36, 43)),
                  BlockType.PARA,
                  Role.DIRECTION,
                  "1",
                  -1)),
          List.of(),
          false,
          null);

  @Test
  @DisplayName("mọi chữ của đoạn đều hiện, xuống dòng vẫn cách chữ, dấu chồng nhau vẫn đúng chỗ")
  void showsEveryCharacter() {
    List<SourceView.Piece> pieces =
        SourceView.of(
                READING,
                List.of(
                    new SourceView.Mark(0, 23, "k-assignment", "D1"),
                    new SourceView.Mark(5, 14, "k-citation", "C1")))
            .getFirst()
            .pieces();
    assertThat(pieces.stream().map(SourceView.Piece::text).collect(Collectors.joining()))
        .isEqualTo("Giao Sở A\nlập báo cáo.¹ còn nữa");
    assertThat(pieces)
        .allSatisfy(piece -> {
          if (!piece.text().equals(" ")) {
            assertThat(TEXT).startsWith(TEXT.substring(0, piece.start()) + piece.text());
          }
        });
    assertThat(pieces.get(1).anchors()).isEqualTo("C1 D1");
    assertThat(pieces.get(1).text()).isEqualTo(TEXT.substring(5, 14));
  }
}
