package dev.sgbench.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SystemClockTest {

  private final SystemClock clock = new SystemClock();

  @Test
  void instants_never_go_back() {
    long before = clock.nanos();
    assertThat(clock.nanos()).isGreaterThanOrEqualTo(before);
  }

  @Test
  void a_sleep_that_nobody_ends_lasts_until_its_instant() {
    long instant = clock.nanos() + Duration.ofMillis(3).toNanos();
    while (clock.nanos() < instant) {
      clock.sleepUntil(instant);
    }
    assertThat(clock.nanos()).isGreaterThanOrEqualTo(instant);
  }

  @Test
  void on_linux_a_thread_that_sleeps_has_asked_for_punctual_timers() throws IOException {
    clock.sleepUntil(clock.nanos());
    assertThat(timerSlack())
        .isEqualTo(System.getProperty("os.name").equals("Linux") ? "1" : "no such thing");
  }

  private static String timerSlack() throws IOException {
    Path thread = Path.of("/proc/thread-self");
    if (!Files.exists(thread)) {
      return "no such thing";
    }
    String id = Files.readSymbolicLink(thread).getFileName().toString();
    return Files.readString(Path.of("/proc", id, "timerslack_ns")).strip();
  }

  @Test
  void an_instant_that_has_passed_ends_the_sleep_at_once() {
    clock.sleepUntil(clock.nanos() - 1);
    clock.sleepUntil(Long.MIN_VALUE / 2);
  }

  @Test
  void a_wake_before_the_sleep_ends_it() {
    clock.wake();
    clock.sleepUntil(Long.MAX_VALUE);
  }

  @Test
  void a_wake_from_another_thread_ends_an_endless_sleep() throws InterruptedException {
    Thread waker = new Thread(clock::wake);
    waker.start();
    clock.sleepUntil(Long.MAX_VALUE);
    waker.join();
  }
}
