package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(strategy = Strategy.CONTINUOUS)
public class MethodParameters {
  @Load
  Workload load(int i) {
    //! [MethodParameters] a @Load method takes no parameters; what else it needs is a @Param field
    return null;
  }

  @Server
  ServerConfig server(long index) {
    //! [MethodParameters] a @Server method takes no parameter, or one int: the server's index; what else it needs is a @Param field
    return ServerConfig.of();
  }
}
