package dev.sgbench.analysis;

import dev.sgbench.record.RequestFacts;
import dev.sgbench.record.RequestRecord.Status;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Those of some requests that were served in full, in order of arrival. Looked for anew each time,
 * since millions need no second list.
 */
final class Served implements Iterable<RequestFacts> {

  private final Supplier<Stream<RequestFacts>> among;
  private final int size;

  /**
   * @param among gives all of them, as often as it is asked
   */
  Served(Supplier<Stream<RequestFacts>> among) {
    this.among = among;
    this.size = (int) stream().count();
  }

  private Stream<RequestFacts> stream() {
    return among.get().filter(request -> request.status() == Status.COMPLETED);
  }

  int size() {
    return size;
  }

  /** The i-th of them, from 0. */
  RequestFacts get(int i) {
    return stream().skip(i).findFirst().orElseThrow();
  }

  /** A time of each. */
  double[] values(ToDoubleFunction<RequestFacts> time) {
    double[] values = new double[size];
    int i = 0;
    for (RequestFacts request : this) {
      values[i++] = time.applyAsDouble(request);
    }
    return values;
  }

  /** A time of each that has it. */
  Sample sample(ToDoubleFunction<RequestFacts> time) {
    Sample sample = new Sample(size);
    forEach(request -> sample.add(time.applyAsDouble(request)));
    return sample;
  }

  @Override
  public Iterator<RequestFacts> iterator() {
    return stream().iterator();
  }
}
