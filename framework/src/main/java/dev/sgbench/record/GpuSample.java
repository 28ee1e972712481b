package dev.sgbench.record;

/**
 * One row of {@code gpus.csv}: a GPU as its driver tells it. What the driver does not tell is NaN,
 * or -1 for whole numbers.
 *
 * @param gpu its index by {@code nvidia-smi}
 * @param instant when the line was read
 * @param power drawn by the whole board in that instant, in watts
 * @param averagePower the driver's own figure, on recent GPUs the mean over the last second, in
 *     watts
 * @param smClock of the streaming multiprocessors, in MHz
 * @param memoryClock in MHz
 * @param temperature of the chip, in degrees Celsius
 * @param utilization share of the time in which a kernel ran, in percent
 * @param memoryUsed in MiB
 * @param clockReasons why the clocks are what they are: the bits of NVML's clock event reasons
 */
public record GpuSample(
    int gpu,
    long instant,
    double power,
    double averagePower,
    double smClock,
    double memoryClock,
    double temperature,
    double utilization,
    double memoryUsed,
    long clockReasons) {

  /**
   * Hardware slowdown, software and hardware thermal slowdown, power brake: {@code
   * nvmlClocksEventReasonHwSlowdown}, {@code ...SwThermalSlowdown}, {@code ...HwThermalSlowdown},
   * {@code ...HwPowerBrakeSlowdown} of NVIDIA's {@code nvml.h}. The power cap, by which a busy GPU
   * stays within its limit, is none of them.
   */
  private static final long SLOWDOWN = 0x8 | 0x20 | 0x40 | 0x80;

  /** Whether it is slowed down because it is too hot, or because its power supply says so. */
  public boolean slowedDown() {
    return clockReasons > 0 && (clockReasons & SLOWDOWN) != 0;
  }
}
