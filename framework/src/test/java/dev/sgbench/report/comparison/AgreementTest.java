package dev.sgbench.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sgbench.api.InvalidBenchmarkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementTest {

  @TempDir private Path folder;

  /** Requests of one policy, by the server that each went to; a blank for one that went nowhere. */
  private Path report(String name, String kind, String... servers) throws IOException {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "param:benchmark,param:policy,param:servers,iteration,fork,req_id,server,input_length,output_length"));
    lines.add("p.Routing,RoundRobin,%s,-1,0,0,9,20,10".formatted(kind));
    for (int i = 0; i < servers.length; i++) {
      lines.add("p.Routing,RoundRobin,%s,0,0,%d,%s,%d,10".formatted(kind, i, servers[i], 20 + i));
    }
    Path report = Files.createDirectory(folder.resolve(name));
    Files.write(report.resolve("requests.csv"), lines);
    return report;
  }

  @Test
  void the_share_is_of_requests_that_both_runs_dispatched() throws IOException {
    Path one = report("one", "simulated", "0", "0", "1", "1", "");
    Path other = report("other", "virtual", "0", "1", "1", "1", "0");
    assertThat(Agreement.between(one, other))
        .singleElement()
        .satisfies(
            cell -> {
              assertThat(cell.cell()).isEqualTo("p.Routing:policy=RoundRobin");
              assertThat(cell.requests()).isEqualTo(4);
              assertThat(cell.share()).isEqualTo(0.75);
              assertThat(cell.byChance()).isCloseTo(0.5 * 0.25 + 0.5 * 0.75, within(1e-12));
            });
  }

  @Test
  void other_requests_are_refused() throws IOException {
    Path one = report("one", "simulated", "0", "0");
    Path fewer = report("fewer", "virtual", "0");
    assertThatThrownBy(() -> Agreement.between(one, fewer))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("request 1 of iteration 0");
    assertThatThrownBy(() -> Agreement.between(one, folder))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("requests.csv is missing");
  }
}
