package org.roviec.corpus.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.roviec.DirectiveReader;
import org.roviec.Reading;
import org.roviec.text.SourceText;

/**
 * Texts that no office writes: time grows about as the text does. A text twice as long may take
 * less than three times as long; a quadratic one takes four times. What is fast anyhow passes.
 */
@DisplayName("Văn bản hiểm hóc")
class PathologicalTest {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final DirectiveReader READER = new DirectiveReader();
  private static final int SIZE = Integer.getInteger("pathological.size", 400_000);
  private static final long FAST = 500_000_000L;

  private static Map<String, IntFunction<String>> texts() {
    Map<String, IntFunction<String>> texts = new LinkedHashMap<>();
    String[] repeated = {
      "giao ",
      "a",
      "1",
      "1/",
      "(",
      ")",
      "“",
      "[",
      "|",
      "| ",
      "|---",
      "-",
      "- ",
      "\n",
      " ",
      "\t",
      "*",
      ".",
      ";",
      ",",
      ":",
      "1. ",
      "1.",
      "Điều 1. ",
      "số 1-NQ/TW ",
      "số ",
      "ngày ",
      "ngày 1/1/2026 ",
      "của ",
      "và ",
      "các ",
      "Sở Y tế, ",
      "Sở Y tế và ",
      "phối hợp với ",
      "trình ",
      "I",
      "TM. ",
      "T/M ",
      "CHỦ TỊCH ",
      "CHỦ TỊCH",
      "Ban ",
      "Tỉnh ủy ",
      "đạt 5% ",
      "11/40 chỉ tiêu ",
      "11 + ",
      "5% so với ",
      "khóa XIII ",
      "Nghị quyết ",
      "Nghị quyết về ",
      "Căn cứ ",
      "a\u0301",
      "\u0301",
      "\u200b",
      "1 ",
      "Hội nghị lần thứ ",
      "trong năm ",
      "từ năm 2020 đến ",
      "Giao Sở Y tế báo cáo; ",
      "Giao Sở Y tế báo cáo. ",
      "dự án đường ",
      "Tuy nhiên, ",
      "nguyên nhân là do "
    };
    for (String each : repeated) {
      texts.put("repeated \"" + each + "\"", n -> each.repeat(n / each.length()));
    }
    String[] lines = {
      "- Giao Sở Y tế báo cáo",
      "1. Mục",
      "a) Điểm",
      "I. PHẦN",
      "| 1 | việc | Sở Y tế | |",
      "| I | VIỆC | |",
      "Nơi nhận:",
      "- Sở Y tế;",
      "T/M BAN THƯỜNG VỤ",
      "KẾT LUẬN",
      "Căn cứ Luật Đất đai;",
      "1",
      "-----",
      "x",
      "Số: 1/QĐ",
      "1 Chú thích",
      "Phụ lục 1",
      "Hà Nội, ngày 1 tháng 1 năm 2026",
      "Kính gửi: Sở Y tế",
      "một dòng không có dấu chấm",
      "Một dòng dài hơn sáu mươi ký tự không có dấu chấm ở cuối dòng này",
      "TT   Nội dung          Cơ quan chủ trì    Thời gian",
      "1    Việc thứ nhất     Sở Y tế    2026",
      "V/v rà soát",
      "“trích",
      "Điều 1. Giao Sở Y tế",
      "Tuy nhiên còn chậm.",
      "12. 5. 2026"
    };
    for (String each : lines) {
      texts.put("lines of \"" + each + "\"", n -> (each + "\n").repeat(n / (each.length() + 1)));
      texts.put(
          "gaps after \"" + each + "\"", n -> (each + "\n\n").repeat(n / (each.length() + 2)));
    }
    texts.put("deep numbers", PathologicalTest::deepNumbers);
    texts.put("counting sections", PathologicalTest::counting);
    texts.put("one wide table", n -> "| TT | Nội dung | Chủ trì |" + " x |".repeat(n / 4));
    texts.put("a document over and over", n -> repeated(Texts.documents().getFirst(), n));
    texts.put(
        "a document on one line", n -> repeated(Texts.documents().get(5), n).replace('\n', ' '));
    texts.put("numbers, then their bare mentions", PathologicalTest::mentions);
    return texts;
  }

  private static String repeated(String text, int n) {
    return text.repeat(n / text.length() + 1).substring(0, n);
  }

  private static String deepNumbers(int n) {
    StringBuilder out = new StringBuilder();
    while (out.length() < n) {
      out.append("I. A\n1. B\n1.1. C\n1.1.1. D\na) E\n- F\n+ G\n");
    }
    return out.toString();
  }

  private static String counting(int n) {
    StringBuilder out = new StringBuilder();
    for (int i = 1; out.length() < n; i++) {
      out.append(i).append(". Mục số ").append(i).append(" giao Sở Y tế báo cáo.\n");
    }
    return out.toString();
  }

  private static String mentions(int n) {
    StringBuilder out = new StringBuilder();
    for (int i = 1; out.length() < n; i++) {
      out.append("Thực hiện Quyết định số ")
          .append(i)
          .append("/QĐ-UBND ngày 01/02/2026 của Ủy ban ");
      out.append("nhân dân tỉnh, Quyết định ").append(i).append(" và Quyết định này.\n");
    }
    return out.toString();
  }

  @TestFactory
  @DisplayName("thời gian đọc tăng theo độ dài")
  Stream<DynamicTest> linearTime() {
    READER.read(SourceText.of(String.join("\n", Texts.documents())));
    return texts().entrySet().stream()
        .map(entry ->
            DynamicTest.dynamicTest(
                entry.getKey().replace("\n", "\\n").replace("\t", "\\t"),
                () -> check(entry.getValue())));
  }

  /** Grows a text until it is slow enough to tell, or large enough to be sure. */
  private static void check(IntFunction<String> maker) {
    String small = maker.apply(SIZE / 8);
    long first = nanos(small);
    if (first * 8 < FAST && nanos(maker.apply(SIZE)) < FAST) {
      return;
    }
    double ratio = Double.MAX_VALUE;
    for (int attempt = 0; attempt < 3 && ratio >= 3; attempt++) {
      long half = Math.max(1, nanos(maker.apply(SIZE / 8)));
      long whole = nanos(maker.apply(SIZE / 4));
      ratio = Math.min(ratio, (double) whole / half);
    }
    assertThat(ratio).as("time for twice the text").isLessThan(3);
  }

  /** The processor time of a reading: other work on the machine must not count. */
  private static long nanos(String text) {
    long start = THREADS.getCurrentThreadCpuTime();
    Reading reading = READER.read(SourceText.of(text));
    long took = THREADS.getCurrentThreadCpuTime() - start;
    assertThat(reading.text().length()).isEqualTo(text.length());
    return took;
  }
}
