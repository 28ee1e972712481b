package dev.sgbench.workload;

import dev.sgbench.workload.Seeds.Purpose;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;

/** Makes the requests of one iteration, in order. */
final class RequestFactory {

  private static final String TYPE = "default";

  private final IntSupplier input;
  private final IntSupplier output;
  private final Prompts prompts;
  private final RandomGenerator promptSeeds;
  private int made;

  RequestFactory(Lengths input, Lengths output, Prompts prompts, Seeds seeds) {
    this.input = input.sequence(seeds.random(Purpose.INPUT_LENGTHS));
    this.output = output.sequence(seeds.random(Purpose.OUTPUT_LENGTHS));
    this.prompts = prompts;
    this.promptSeeds = seeds.random(Purpose.PROMPTS);
  }

  RequestSpec next(long arrival) {
    Prompt prompt = prompts.next(input.getAsInt(), promptSeeds);
    return new RequestSpec(made++, arrival, TYPE, prompt, output.getAsInt());
  }

  int made() {
    return made;
  }
}
