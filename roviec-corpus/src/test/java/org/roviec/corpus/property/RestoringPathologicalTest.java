package org.roviec.corpus.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.roviec.restore.Damage;
import org.roviec.restore.Restorer;
import org.roviec.text.SourceText;

/**
 * Texts that no scanner makes: the time restoring takes grows about as the text does. A text twice
 * as long may take less than three times as long in time of the processor; a quadratic one takes
 * four times. What is fast anyhow passes.
 */
@DisplayName("Văn bản hiểm hóc khi khôi phục")
class RestoringPathologicalTest {

  private static final Restorer RESTORER = Restorer.load();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int SIZE = Integer.getInteger("pathological.restoring.size", 24_000);
  private static final long FAST = 200_000_000L;

  private static final String[] REPEATED = {
    "\n",
    " ",
    "\t",
    " \n",
    "\r",
    "\r\n",
    "\u00a0",
    "a",
    "1",
    "é",
    "é ",
    "ế",
    "ế ",
    "a\n",
    "é\n",
    "a ",
    "A ",
    "x y ",
    "hdi ",
    "Hdi nghi giira nhiém ky ",
    "trach nhiem ",
    "kinhtexahoi ",
    "c()",
    "()",
    "(",
    ")",
    "(a",
    ".",
    "-",
    "/",
    "a/",
    "a-",
    "a.",
    "1.",
    "1/",
    "1. ",
    "a) ",
    "d) ",
    "X1 ",
    "X|",
    "iii ",
    "|",
    "| ",
    "&",
    "¢",
    "o6 ",
    "1a",
    "a1 ",
    "AB/",
    "ND-CP ",
    "12/2019/ND-CP ",
    "a\u0301",
    "\u0301",
    " \u0301",
    "\u200b",
    "\ud83d",
    "\ud83d\ude00",
    "_a",
    "a_",
    "'",
    "a'",
    "\u0000",
    "- \n",
    "té",
    "nghi-",
    "é s 6 "
  };

  @TestFactory
  @DisplayName("thời gian khôi phục tăng theo độ dài")
  Stream<DynamicTest> linearTime() {
    return Stream.of(REPEATED)
        .map(each ->
            DynamicTest.dynamicTest(
                "\"" + each.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r") + "\"",
                () -> {
                  check(each, null);
                  check(each, Damage.OCR);
                  check(each, Damage.UNMARKED);
                }));
  }

  private static void check(String each, @org.jspecify.annotations.Nullable Damage damage) {
    if (nanos(each.repeat(SIZE / each.length()), damage) < FAST) {
      return;
    }
    double ratio = Double.MAX_VALUE;
    for (int attempt = 0; attempt < 3 && ratio >= 3; attempt++) {
      long half = Math.max(1, nanos(each.repeat(SIZE / 2 / each.length()), damage));
      long whole = nanos(each.repeat(SIZE / each.length()), damage);
      ratio = Math.min(ratio, (double) whole / half);
    }
    assertThat(ratio).as("time for twice the text as %s", damage).isLessThan(3);
  }

  private static long nanos(String text, @org.jspecify.annotations.Nullable Damage damage) {
    SourceText source = SourceText.of(text);
    long start = THREADS.getCurrentThreadCpuTime();
    var restoration = damage == null ? RESTORER.restore(source) : RESTORER.restore(source, damage);
    long took = THREADS.getCurrentThreadCpuTime() - start;
    assertThat(restoration.view().source()).isSameAs(source);
    return took;
  }
}
