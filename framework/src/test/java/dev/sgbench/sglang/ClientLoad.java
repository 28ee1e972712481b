package dev.sgbench.sglang;

import dev.sgbench.record.TokenTimes;
import dev.sgbench.time.Clock;
import dev.sgbench.time.SystemClock;
import dev.sgbench.workload.Prompt;
import dev.sgbench.workload.RequestSpec;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * A closed loop of requests, to see what the client costs: {@code URL IN_FLIGHT REQUESTS TOKENS}.
 */
final class ClientLoad {

  private static final Clock CLOCK = new SystemClock();
  private static final int INPUT_TOKENS = 20;

  private final SglangClient client;
  private final int requests;
  private final int tokens;
  private final AtomicInteger started = new AtomicInteger();
  private final LongAdder events = new LongAdder();
  private final CountDownLatch left;

  private ClientLoad(String url, int requests, int tokens) {
    this.client = new SglangClient(url, null, CLOCK);
    this.requests = requests;
    this.tokens = tokens;
    this.left = new CountDownLatch(requests);
  }

  public static void main(String[] args) throws InterruptedException {
    ClientLoad load = new ClientLoad(args[0], Integer.parseInt(args[2]), Integer.parseInt(args[3]));
    long start = CLOCK.nanos();
    int inFlight = Math.min(Integer.parseInt(args[1]), load.requests);
    for (int i = 0; i < inFlight; i++) {
      load.next();
    }
    load.left.await();
    double seconds = (CLOCK.nanos() - start) / 1e9;
    load.client.close();
    double cpu = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    System.out.printf(
        "events %d wall_s %.2f cpu_s %.2f events/cpu_s %.0f heap_MiB %d%n",
        load.events.sum(),
        seconds,
        cpu,
        load.events.sum() / cpu,
        (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
  }

  private void next() {
    int id = started.getAndIncrement();
    if (id < requests) {
      RequestSpec request = new RequestSpec(id, 0, "default", new Sevens(), tokens);
      client.generate(request, String.format("%016x", id), new Counting());
    }
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

    private final TokenTimes times = new TokenTimes(tokens);

    @Override
    public void connected(long nanos) {}

    @Override
    public void sent(long instant) {}

    @Override
    public void tokens(long instant, int total) {
      times.add(instant, total);
    }

    @Override
    public void completed(long instant, Completion completion) {
      events.add(times.events());
      next();
      left.countDown();
    }

    @Override
    public void failed(long instant, Throwable cause) {
      cause.printStackTrace();
      System.exit(1);
    }
  }
}
