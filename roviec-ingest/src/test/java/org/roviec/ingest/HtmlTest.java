package org.roviec.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.ingest.outcome.Furniture;
import org.roviec.ingest.outcome.Outcome;

@DisplayName("Trang HTML")
class HtmlTest {

  private static String read(String html) {
    return Samples.text(Samples.read("", Samples.utf8(html)));
  }

  @Test
  @DisplayName("đoạn, đề mục, danh sách đánh số, chữ chỉ số giữ đúng thứ tự")
  void blocks() {
    String text =
        read(
            """
            <!DOCTYPE html><html><head><title>Thông báo</title><style>p{color:red}</style></head>
            <body><nav>Trang chủ</nav><h1>THÔNG BÁO</h1><p>Kết luận
            của <b>Chủ tịch</b><br>tại cuộc họp</p>
            <ol start="2"><li>Giao Sở Nội vụ<ol type="a"><li>rà soát</li></ol></li><li>Yêu cầu</li></ol>
            <ul><li>Gạch đầu dòng</li></ul><script>alert(1)</script>
            <p style="display: none">ẩn</p><p hidden>ẩn nữa</p></body></html>
            """);
    assertThat(text)
        .isEqualTo(
            """
            THÔNG BÁO
            Kết luận của Chủ tịch
            tại cuộc họp
            2. Giao Sở Nội vụ
            a) rà soát
            3. Yêu cầu
            - Gạch đầu dòng
            """);
  }

  @Test
  @DisplayName("bảng thành hàng có gạch, ô gộp để trống, gạch trong ô được thoát")
  void tables() {
    String text =
        read(
            """
            <html><body><table><tr><th>TT</th><th>Nhiệm vụ</th><th>Chủ trì</th></tr>
            <tr><td rowspan="2">1</td><td>Rà soát a|b</td><td>Sở Nội vụ</td></tr>
            <tr><td>Báo cáo</td><td>Sở Tài chính</td></tr>
            <tr><td colspan="3">Ghi chú</td></tr></table></body></html>
            """);
    assertThat(text)
        .isEqualTo(
            """
            | TT | Nhiệm vụ | Chủ trì |
            | 1 | Rà soát a\\|b | Sở Nội vụ |
            |  | Báo cáo | Sở Tài chính |
            | Ghi chú |  |  |
            """);
  }

  @Test
  @DisplayName("tiêu đề, chân trang tách khỏi lời văn")
  void furniture() {
    Outcome outcome =
        Samples.read(
            "",
            Samples.utf8(
                "<html><title>Tin</title><body><header>Cổng</header><p>Lời</p></body></html>"));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Ingested.class,
            ingested -> {
              assertThat(ingested.text().characters()).isEqualTo("Lời\n");
              assertThat(ingested.furniture())
                  .containsExactlyInAnyOrder(
                      new Furniture(Furniture.Kind.HEADER, 0, "Cổng"),
                      new Furniture(Furniture.Kind.PROPERTY, 0, "Tin"));
            });
  }

  @Test
  @DisplayName("mười vạn thẻ lồng nhau vẫn đọc xong")
  void deepNesting() {
    assertThat(read("<html><body>" + "<div>".repeat(100_000) + "sâu")).isEqualTo("sâu\n");
  }
}
