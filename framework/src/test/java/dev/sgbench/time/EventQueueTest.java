package dev.sgbench.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EventQueueTest {

  private record Event(long instant, int number) {}

  @Test
  void events_come_by_instant_and_of_one_instant_as_they_were_added() {
    SplittableRandom random = new SplittableRandom(3);
    EventQueue queue = new EventQueue();
    List<Event> inside = new ArrayList<>();
    List<Event> out = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      if (!inside.isEmpty() && random.nextInt(100) < 45) {
        assertThat(queue.first())
            .isEqualTo(inside.stream().mapToLong(Event::instant).min().getAsLong());
        queue.remove().run();
        Event first = out.get(out.size() - 1);
        assertThat(first)
            .isEqualTo(
                inside.stream()
                    .min(Comparator.comparingLong(Event::instant).thenComparing(Event::number))
                    .get());
        inside.remove(first);
      } else {
        Event event = new Event(random.nextLong(50), i);
        inside.add(event);
        queue.add(event.instant(), () -> out.add(event));
      }
      assertThat(queue.isEmpty()).isEqualTo(inside.isEmpty());
    }
  }
}
