package org.roviec.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Outcome;

@DisplayName("Thư điện tử")
class MailTest {

  private static final String HEAD =
      """
      From: =?UTF-8?B?VsSDbiBwaMOybmc=?= <vp@example.vn>
      To: so@example.vn
      Subject: =?UTF-8?Q?Th=C3=B4ng_b=C3=A1o?=
      MIME-Version: 1.0
      """;

  private static String base64(String text) {
    return Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Outcome read(String mail) {
    return Samples.read("", Samples.utf8(mail.replace("\n", "\r\n")));
  }

  @Test
  @DisplayName("thư không kèm tệp là một văn bản, dòng đầu thư để riêng")
  void plainMail() {
    Outcome outcome =
        read(
            HEAD
                + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
                + base64(Samples.NOTICE));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Ingested.class,
            mail -> {
              assertThat(mail.text().characters()).isEqualTo(Samples.NOTICE);
              assertThat(mail.origin().type()).isEqualTo(FileType.EML);
              assertThat(mail.furniture())
                  .extracting(each -> each.text())
                  .contains("From: Văn phòng <vp@example.vn>", "Thông báo");
            });
  }

  @Test
  @DisplayName("tệp đính kèm và thư trong thư thành các thành viên")
  void attachments() {
    String inner = HEAD + "Content-Type: text/plain; charset=utf-8\n\nThư trong\n";
    String mail =
        HEAD
            + "Content-Type: multipart/mixed; boundary=x\n\n"
            + "--x\nContent-Type: multipart/alternative; boundary=y\n\n"
            + "--y\nContent-Type: text/plain; charset=utf-8\n\nLời thư\n"
            + "--y\nContent-Type: text/html; charset=utf-8\n\n<html><p>Lời thư</p></html>\n--y--\n"
            + "--x\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n"
            + "Content-Disposition: attachment; filename*=UTF-8''Th%C3%B4ng%20b%C3%A1o.txt\n\n"
            + base64(Samples.NOTICE)
            + "\n--x\nContent-Type: message/rfc822\n\n"
            + inner
            + "\n--x--\n";
    assertThat(read(mail))
        .isInstanceOfSatisfying(
            Outcome.Bundle.class,
            bundle -> {
              assertThat(bundle.members())
                  .extracting(member -> member.name())
                  .containsExactly("noi-dung-thu.txt", "Thông báo.txt", "thu.eml");
              assertThat(bundle.members())
                  .extracting(member -> Samples.text(member.outcome()))
                  .containsExactly("Lời thư\n", Samples.NOTICE, "Thư trong\n");
            });
  }

  @Test
  @DisplayName("bảng trong phần HTML thắng lời thư không có bảng")
  void prefersTables() {
    String mail =
        HEAD
            + "Content-Type: multipart/alternative; boundary=y\n\n"
            + "--y\nContent-Type: text/plain; charset=utf-8\n\nSTT Việc\n"
            + "--y\nContent-Type: text/html; charset=utf-8\n\n"
            + "<table><tr><td>STT</td><td>Việc</td></tr></table>\n--y--\n";
    assertThat(Samples.text(read(mail))).isEqualTo("| STT | Việc |\n");
  }

  @Test
  @DisplayName("tiêu đề thư mang dấu mật thì cả thư bị chặn")
  void classifiedSubject() {
    String mail =
        HEAD.replace(
                "=?UTF-8?Q?Th=C3=B4ng_b=C3=A1o?=", "=?UTF-8?Q?[M=E1=BA=ACT]_b=C3=A1o_c=C3=A1o?=")
            + "Content-Type: text/plain; charset=utf-8\n\nLời thư\n";
    assertThat(read(mail)).isInstanceOf(Outcome.Classified.class);
  }
}
