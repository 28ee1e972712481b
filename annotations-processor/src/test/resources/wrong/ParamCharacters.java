package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(strategy = Strategy.CONTINUOUS)
public class ParamCharacters {
  @Param({
    "a b",
    //! [ParamCharacters] "a b" cannot be a value of @Param field name: reports need values without blank, comma or equals sign, and not empty
    "a=b",
    //! [ParamCharacters] "a=b" cannot be a value of @Param field name: reports need values without blank, comma or equals sign, and not empty
    "a,b",
    //! [ParamCharacters] "a,b" cannot be a value of @Param field name: reports need values without blank, comma or equals sign, and not empty
    ""
    //! [ParamCharacters] "" cannot be a value of @Param field name: reports need values without blank, comma or equals sign, and not empty
  })
  String name;
  @Load
  Workload load() {
    return Workload.requests(10).arriving(Arrivals.constant(1));
  }
}
