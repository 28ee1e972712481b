package right;

import org.openjdk.jmh.annotations.Param;

class StaticBatchingBase {
  @Param Size size;

  enum Size {
    SMALL,
    LARGE
  }
}
