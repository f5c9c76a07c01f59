package org.roviec.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class JobsStopTest {

  @Test
  @DisplayName("việc nền đang chạy lúc hệ thống dừng vẫn gọi được phần chưa ai dùng, và xong việc")
  void jobsMayFinish() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Scheduler> working = new CompletableFuture<>();
    AtomicReference<Object> outcome = new AtomicReference<>("nothing");
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    OneTimeTask<Void> job =
        Tasks.oneTime("slow")
            .execute((_, _) -> {
              begun.countDown();
              untilTakenDown(working.join());
              outcome.set(context.getBean(StringBuilder.class));
            });
    Scheduler scheduler = scheduler(job);
    working.complete(scheduler);
    context.register(JobsStop.class);
    context.registerBean(
        "scheduler", Scheduler.class, () -> scheduler, bean -> bean.setDestroyMethodName("stop"));
    context.registerBean(
        StringBuilder.class, () -> new StringBuilder("made"), b -> b.setLazyInit(true));
    context.refresh();
    scheduler.start();
    scheduler.schedule(job.instance("once"), Instant.now());
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    context.stop();
    assertThat(scheduler.getSchedulerState().isShuttingDown()).isFalse();
    context.close();
    assertThat(outcome.get()).hasToString("made");
    assertThat(context.getBeanFactory().getBeanDefinition("scheduler").getDestroyMethodName())
        .isEmpty();
  }

  private static void untilTakenDown(Scheduler scheduler) {
    try {
      while (!scheduler.getSchedulerState().isShuttingDown()) {
        Thread.sleep(Duration.ofMillis(10));
      }
      Thread.sleep(Duration.ofMillis(300));
    } catch (InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static Scheduler scheduler(OneTimeTask<Void> job) {
    String[] settings = TestDatabase.empty();
    DataSource database =
        new DriverManagerDataSource(value(settings[0]), value(settings[1]), value(settings[2]));
    JdbcClient.create(database)
        .sql(
            """
            create table scheduled_tasks (task_name text, task_instance text, task_data bytea,
              execution_time timestamptz, picked boolean, picked_by text,
              last_success timestamptz, last_failure timestamptz, consecutive_failures int,
              last_heartbeat timestamptz, version bigint, priority smallint,
              primary key (task_name, task_instance))
            """)
        .update();
    return Scheduler.create(database, job)
        .pollingInterval(Duration.ofMillis(50))
        .threads(1)
        .build();
  }

  private static String value(String setting) {
    return setting.substring(setting.indexOf('=') + 1);
  }
}
