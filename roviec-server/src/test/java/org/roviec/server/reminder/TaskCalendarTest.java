package org.roviec.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.register.Fixtures;
import org.roviec.server.register.NewTask;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Task;

class TaskCalendarTest {
  private static final LocalDate DUE = LocalDate.of(2026, 11, 30);

  /** One octet, two, three and four of them. */
  private static final List<String> CHARACTERS =
      List.of("a", " ", ",", ";", "đ", "ư", "ệ", "ộ", "…", "–", "𠊛", "😀");

  @Test
  @DisplayName("dòng lịch không quá 75 octet, không xé chữ, nối lại đúng như cũ")
  void foldsByOctets() throws CharacterCodingException {
    Random random = new Random(5545);
    for (int run = 0; run < 2_000; run++) {
      StringBuilder line = new StringBuilder("SUMMARY:");
      int length = random.nextInt(200);
      for (int i = 0; i < length; i++) {
        line.append(CHARACTERS.get(random.nextInt(CHARACTERS.size())));
      }
      line.append("\r\nEND:VEVENT\r\n");
      String folded = FoldedLines.of(line.toString());
      assertThat(folded.replace("\r\n ", "")).isEqualTo(line.toString());
      assertThatLinesAreWhole(folded);
    }
  }

  /** Each line by itself is sound UTF-8 of at most 75 octets. */
  private static void assertThatLinesAreWhole(String folded) throws CharacterCodingException {
    byte[] octets = folded.getBytes(StandardCharsets.UTF_8);
    List<byte[]> lines = new ArrayList<>();
    int from = 0;
    for (int at = 0; at + 1 < octets.length; at++) {
      if (octets[at] == '\r' && octets[at + 1] == '\n') {
        lines.add(Arrays.copyOfRange(octets, from, at));
        from = at + 2;
      }
    }
    assertThat(from).as("ends with a line break").isEqualTo(octets.length);
    for (byte[] line : lines) {
      assertThat(line.length).isLessThanOrEqualTo(75);
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
    }
  }

  @Test
  @DisplayName("lịch của một việc dài: dòng vừa 75 octet, phần mềm lịch đọc lại nguyên văn")
  void writesLongTasks() throws CharacterCodingException {
    String work =
        "Rà soát, đánh giá các chỉ tiêu khó đạt 𠊛😀; đề xuất phương án khắc phục. ".repeat(5);
    String written =
        new TaskCalendar(new OwnAddress("https://roviec.example", "", 0))
            .write("Việc của Đảng ủy Ủy ban nhân dân tỉnh Lâm Đồng 😀", List.of(task(work)));
    assertThatLinesAreWhole(written);
    assertThat(written).contains("\r\n ");
    VEvent event = Biweekly.parse(written).first().getEvents().getFirst();
    assertThat(event.getDescription().getValue()).startsWith(work.strip());
    assertThat(event.getSummary().getValue()).startsWith("NV-2026-00012 Rà soát").endsWith("…");
    assertThat(event.getUrl().getValue()).isEqualTo("https://roviec.example/nhiem-vu/12");
  }

  private static Task task(String work) {
    NewTask plain = Fixtures.task(work.strip(), DUE, 7L, "Đảng ủy Ủy ban nhân dân");
    return new Task(
        12,
        "NV-2026-00012",
        3,
        plain.work(),
        null,
        null,
        plain.priority(),
        plain.parties(),
        plain.deadline(),
        plain.basis(),
        Progress.IN_PROGRESS,
        DUE.minusDays(30),
        "Nguyễn Văn Mẫu",
        null,
        null,
        Instant.parse("2026-11-05T01:00:00Z"),
        null);
  }
}
