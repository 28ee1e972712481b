package dev.sgbench.engine;

import java.util.concurrent.atomic.AtomicInteger;

/** Ids by which servers know requests: unique in this process, and all of one length. */
final class RequestIds {

  private static final AtomicInteger NEXT = new AtomicInteger();

  private RequestIds() {}

  static String next() {
    String hex = Integer.toHexString(NEXT.getAndIncrement());
    return "sgbench-00000000".substring(0, 16 - hex.length()) + hex;
  }
}
