package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(strategy = Strategy.CONTINUOUS)
public class MethodModifiers {
  @Load
  private Workload load() {
    //! [MethodModifiers] a @Load method must be neither private, static nor abstract, and within reach of package wrong
    return null;
  }

  @Server
  static ServerConfig server() {
    //! [MethodModifiers] a @Server method must be neither private, static nor abstract, and within reach of package wrong
    return ServerConfig.of();
  }
}
