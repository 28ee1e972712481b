package dev.sgbench.workload;

import java.util.List;
import java.util.Map;

/** Requests of several classes, in order of arrival. */
final class MergedStream implements RequestStream {

  private final Map<String, RequestStream> classes;
  private final List<RequestStream> streams;
  private final Numbering ids;
  private final int count;

  /**
   * @param classes by name, in the order in which they go first at equal instants
   * @param ids that they all number their requests by
   * @param count of all requests
   */
  MergedStream(Map<String, RequestStream> classes, Numbering ids, int count) {
    this.classes = classes;
    this.streams = List.copyOf(classes.values());
    this.ids = ids;
    this.count = count;
  }

  private RequestStream first() {
    RequestStream first = streams.get(0);
    for (RequestStream stream : streams) {
      if (stream.nextArrival() < first.nextArrival()) {
        first = stream;
      }
    }
    return first;
  }

  @Override
  public long nextArrival() {
    return ids.made() == count ? NONE : first().nextArrival();
  }

  @Override
  public RequestSpec take() {
    if (nextArrival() == NONE) {
      throw new IllegalStateException("no arrival is scheduled: look at nextArrival() first");
    }
    return first().take();
  }

  @Override
  public void finished(RequestSpec request, long instant) {
    classes.get(request.type()).finished(request, instant);
  }

  @Override
  public boolean exhausted() {
    return ids.made() == count || streams.stream().allMatch(RequestStream::exhausted);
  }
}
