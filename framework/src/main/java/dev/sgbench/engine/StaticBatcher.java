package dev.sgbench.engine;

import dev.sgbench.record.Instants;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects exactly as many requests as a batch has, sends them together, waits for all of them. */
final class StaticBatcher implements Router {

  private final Dispatcher loop;
  private final int size;
  private final ArrayDeque<RoutedRequest> collecting = new ArrayDeque<>();
  private final List<RoutedRequest> served = new ArrayList<>();
  private boolean serving;
  private int batches;

  StaticBatcher(Dispatcher loop, int size) {
    this.loop = loop;
    this.size = size;
  }

  @Override
  public void arrived(RoutedRequest request) {
    collecting.add(request);
    closeBatch();
  }

  private void closeBatch() {
    if (serving || collecting.size() < size) {
      return;
    }
    serving = true;
    for (int i = 0; i < size; i++) {
      RoutedRequest request = collecting.remove();
      request.joinBatch(batches);
      loop.dispatch(request, 0);
    }
    batches++;
    loop.admit();
  }

  @Override
  public void completed(RoutedRequest request) {
    served.add(request);
    if (served.size() < size) {
      return;
    }
    long batchFinish = Long.MIN_VALUE;
    for (RoutedRequest member : served) {
      batchFinish = Math.max(batchFinish, member.exchange().finish());
    }
    handOver(batchFinish);
    serving = false;
    closeBatch();
  }

  private void handOver(long batchFinish) {
    for (RoutedRequest member : served) {
      loop.record(member, batchFinish);
    }
    served.clear();
  }

  @Override
  public Collection<RoutedRequest> waiting() {
    return collecting;
  }

  @Override
  public void clear(long instant) {
    collecting.clear();
  }

  @Override
  public void abandon() {
    handOver(Instants.ABSENT);
  }
}
