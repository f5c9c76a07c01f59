package org.roviec.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.ingest.format.Limits;
import org.roviec.ingest.format.Progress;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Outcome;

@DisplayName("Giới hạn")
class LimitsTest {

  @Test
  @DisplayName("hết giờ thì có kết cục, và việc đang làm bị ngắt")
  void stopsInTime() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    Deadline deadline = new Deadline(Duration.ofMillis(50));
    Outcome outcome =
        deadline.run(() -> {
          try {
            Thread.sleep(60_000);
          } catch (InterruptedException e) {
            interrupted.countDown();
          }
          return new Outcome.Empty();
        });
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Exceeded.class, e -> assertThat(e.limit()).isEqualTo(Limit.SECONDS));
    assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  @DisplayName("giờ cho nhận dạng chữ được cộng thêm")
  void grantsTime() {
    Deadline deadline = new Deadline(Duration.ZERO);
    deadline.grant(Duration.ofMinutes(5));
    assertThat(deadline.run(Outcome.Empty::new)).isEqualTo(new Outcome.Empty());
  }

  @Test
  @DisplayName("quá nhiều ký tự thì dừng")
  void characters() {
    Ingester few = new Ingester(Limits.DEFAULT.with(Limit.CHARACTERS, 10));
    assertThat(few.ingest(Samples.utf8("x y ".repeat(10))))
        .isEqualTo(new Outcome.Exceeded(Limit.CHARACTERS, 40, 10));
    assertThat(few.ingest(Samples.utf8("a;b;c;d\n".repeat(50))))
        .isInstanceOf(Outcome.Exceeded.class);
  }

  @Test
  @DisplayName("mỗi giới hạn đổi được riêng")
  void each() {
    for (Limit limit : Limit.values()) {
      Limits changed = Limits.DEFAULT.with(limit, 7);
      assertThat(changed.equals(Limits.DEFAULT)).isEqualTo(limit == Limit.MEMORY);
    }
  }

  @Test
  @DisplayName("cho qua cổng mật phải có lý do, và lý do đi vào ghi chú")
  void release() {
    assertThatThrownBy(() -> new Ingester().notClassified(" "))
        .isInstanceOf(IllegalArgumentException.class);
    byte[] file = Samples.utf8("TỐI MẬT\n" + Samples.NOTICE);
    assertThat(new Ingester().ingest(file)).isInstanceOf(Outcome.Classified.class);
    Outcome released =
        new Ingester().notClassified("đã giải mật").ingest("TỐI MẬT.txt", file, Progress.NONE);
    assertThat(released)
        .isInstanceOfSatisfying(
            Outcome.Ingested.class,
            text ->
                assertThat(text.notes())
                    .singleElement()
                    .satisfies(note -> {
                      assertThat(note.code()).isEqualTo("ingest.released");
                      assertThat(note.arguments()).containsExactly("mark.alone", "đã giải mật");
                    }));
    assertThat(new Ingester().notClassified("x").ingest(Samples.utf8(Samples.NOTICE)))
        .isInstanceOfSatisfying(Outcome.Ingested.class, text -> assertThat(text.notes()).isEmpty());
  }
}
