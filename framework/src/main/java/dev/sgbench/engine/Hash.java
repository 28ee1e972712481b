package dev.sgbench.engine;

/**
 * Spreads numbers over 64 bits, to tell two views of a policy apart. Reports hold such hashes, and
 * {@code replay} compares them in another process, so they are made of numbers alone, by this
 * function: what a record's {@code hashCode} gives is Java's own affair.
 */
final class Hash {

  private Hash() {}

  static long of(long value) {
    return combine(0, value);
  }

  /** One step of a hash over several numbers: the finalizer of MurmurHash3. */
  static long combine(long hash, long value) {
    long x = hash * 31 + value + 0x9E3779B97F4A7C15L;
    x = (x ^ (x >>> 33)) * 0xFF51AFD7ED558CCDL;
    x = (x ^ (x >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return x ^ (x >>> 33);
  }

  static long combine(long hash, double value) {
    return combine(hash, Double.doubleToLongBits(value));
  }
}
