package dev.sgbench.sglang;

import com.sun.management.OperatingSystemMXBean;
import dev.sgbench.record.EventTimes;
import dev.sgbench.record.ServerReport;
import dev.sgbench.time.Clock;
import dev.sgbench.time.SystemClock;
import dev.sgbench.workload.Prompt;
import dev.sgbench.workload.RequestSpec;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A closed loop of streams, to see what the client costs: {@code URL IN_FLIGHT WARM_UP REQUESTS
 * TOKENS}. Prints events for each second of CPU time of the whole process after the warm-up.
 */
final class ClientLoad {

  private static final Clock CLOCK = new SystemClock();
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final int INPUT_TOKENS = 16;

  private final SglangClient client;
  private final int warmUp;
  private final int requests;
  private final int tokens;
  private final AtomicInteger started = new AtomicInteger();
  private final CountDownLatch over = new CountDownLatch(1);
  private int ended;
  private long events;
  private long cpuAtStart;

  private ClientLoad(String url, int warmUp, int requests, int tokens) {
    this.client = new SglangClient(url, null, CLOCK);
    this.warmUp = warmUp;
    this.requests = requests;
    this.tokens = tokens;
  }

  public static void main(String[] args) throws InterruptedException {
    int[] numbers = Arrays.stream(args).skip(1).mapToInt(Integer::parseInt).toArray();
    ClientLoad load = new ClientLoad(args[0], numbers[1], numbers[2], numbers[3]);
    for (int i = 0; i < numbers[0]; i++) {
      load.next();
    }
    load.over.await();
    double cpu = (PROCESS.getProcessCpuTime() - load.cpuAtStart) / 1e9;
    Runtime memory = Runtime.getRuntime();
    memory.gc();
    System.out.printf(
        "events %d, cpu %.2f s, events per cpu second %.0f, whole process %.2f s, heap %d MiB%n",
        load.events,
        cpu,
        load.events / cpu,
        PROCESS.getProcessCpuTime() / 1e9,
        (memory.totalMemory() - memory.freeMemory()) >> 20);
    load.client.close();
  }

  private void next() {
    int id = started.getAndIncrement();
    if (id < warmUp + requests) {
      RequestSpec request = new RequestSpec(id, 0, "default", new Sevens(), tokens);
      client.generate(request, String.format("%016x", id), new Counting());
    }
  }

  /** Called by the one IO thread. */
  private void ended(int eventsOfOne) {
    if (ended >= warmUp) {
      events += eventsOfOne;
    }
    ended++;
    if (ended == warmUp) {
      cpuAtStart = PROCESS.getProcessCpuTime();
    }
    if (ended == warmUp + requests) {
      over.countDown();
    }
    next();
  }

  private record Sevens() implements Prompt {
    @Override
    public int length() {
      return INPUT_TOKENS;
    }

    @Override
    public void fill(int[] target) {
      Arrays.fill(target, 7);
    }
  }

  private final class Counting implements GenerateListener {

    private final EventTimes times = new EventTimes(tokens);

    @Override
    public void connected(long nanos) {}

    @Override
    public void sent(long instant) {}

    @Override
    public void tokens(long instant, int total) {
      times.add(instant, total);
    }

    @Override
    public void completed(long instant, ServerReport completion) {
      ended(times.events());
    }

    @Override
    public void failed(long instant, Throwable cause) {
      throw new IllegalStateException("the client failed", cause);
    }
  }
}
