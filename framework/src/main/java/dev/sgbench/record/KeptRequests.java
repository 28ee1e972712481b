package dev.sgbench.record;

import dev.sgbench.record.RequestRecord.Status;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/**
 * What an iteration keeps of its requests, in order of arrival: columns of numbers, some thirty
 * bytes a request and the instants of its tokens. A row is made whenever it is looked at. One
 * thread at a time.
 */
public final class KeptRequests extends AbstractList<RequestFacts> implements RandomAccess {

  private final List<RequestChunk> chunks = new ArrayList<>();
  private final List<String> types = new ArrayList<>();
  private int size;

  /**
   * Keeps one more; ids begin at 0 and, when all are kept, leave nothing out.
   *
   * @throws IllegalStateException if there is one of that id
   */
  public void keep(RequestFacts request) {
    int chunk = request.id() / RequestChunk.LENGTH;
    while (chunks.size() <= chunk) {
      chunks.add(new RequestChunk());
    }
    chunks.get(chunk).put(request.id() % RequestChunk.LENGTH, request, type(request.type()));
    size++;
  }

  private int type(String name) {
    int known = types.indexOf(name);
    if (known >= 0) {
      return known;
    }
    types.add(name);
    return types.size() - 1;
  }

  /** All have been kept: from now on they can be read. */
  public KeptRequests whole() {
    int left = size;
    for (RequestChunk chunk : chunks) {
      chunk.pack(Math.min(left, RequestChunk.LENGTH));
      left -= RequestChunk.LENGTH;
    }
    return this;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public RequestFacts get(int id) {
    if (id < 0 || id >= size) {
      throw new IndexOutOfBoundsException("request " + id + " of " + size);
    }
    RequestChunk chunk = chunks.get(id / RequestChunk.LENGTH);
    return new Row(id, id % RequestChunk.LENGTH, chunk, types);
  }

  /** One request, read from its columns. */
  record Row(int id, int place, RequestChunk chunk, List<String> types) implements RequestFacts {

    private int number(int column) {
      return (int) chunk.get(column, place);
    }

    @Override
    public String type() {
      return types.get(number(RequestChunk.TYPE));
    }

    @Override
    public int turn() {
      return number(RequestChunk.TURN);
    }

    @Override
    public Status status() {
      return chunk.status(place);
    }

    @Override
    public int server() {
      return number(RequestChunk.SERVER);
    }

    @Override
    public int batch() {
      return number(RequestChunk.BATCH);
    }

    @Override
    public int plannedInput() {
      return number(RequestChunk.PLANNED_INPUT);
    }

    @Override
    public int inputTokens() {
      return plannedInput() + number(RequestChunk.UNPLANNED_INPUT);
    }

    @Override
    public Instants instants() {
      return chunk.instants(place);
    }

    @Override
    public TokenTimes tokens() {
      return chunk.tokens(place);
    }

    @Override
    public int retractions() {
      return number(RequestChunk.RETRACTIONS);
    }

    @Override
    public double e2eLatency() {
      return chunk.seconds(RequestChunk.E2E_LATENCY, place);
    }

    @Override
    public double queueTime() {
      return chunk.seconds(RequestChunk.QUEUE_TIME, place);
    }
  }
}
