package dev.sgbench.runner;

import java.util.List;

/**
 * A server as cells need it; cells that need equal servers share them.
 *
 * @param index from 0
 * @param model a folder, or a name to be resolved
 * @param sglang the version of SGLang that the benchmark is written for
 * @param args SGLang's launch arguments, flags and values apart
 * @param speed of a simulated server, 1 for as calibrated
 */
record PlannedServer(int index, String model, String sglang, List<String> args, double speed) {

  PlannedServer {
    args = List.copyOf(args);
  }
}
