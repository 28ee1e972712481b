package dev.sgbench.engine;

import dev.sgbench.routing.RequestView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What waits in the router, in order of arrival, with a running hash of it. */
final class RouterQueue {

  private final List<RoutedRequest> requests = new ArrayList<>();
  private final List<RequestView> view = Collections.unmodifiableList(requests);
  private long hash;

  void add(RoutedRequest request) {
    requests.add(request);
    hash += Hash.of(request.id());
  }

  /** Removes a request; false if it is not in here. */
  boolean remove(RoutedRequest request) {
    boolean found = requests.remove(request);
    if (found) {
      hash -= Hash.of(request.id());
    }
    return found;
  }

  void clear() {
    requests.clear();
    hash = 0;
  }

  List<RequestView> view() {
    return view;
  }

  List<RoutedRequest> requests() {
    return requests;
  }

  long hash() {
    return hash;
  }
}
