package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(strategy = Strategy.CONTINUOUS)
public interface ClassKind {
  //! [ClassKind] ClassKind is no class; a benchmark is a class with fields that @Param sets
}
