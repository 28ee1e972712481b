package dev.sgbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sgbench.record.RequestRecord;
import dev.sgbench.routing.ImmediatePolicy;
import dev.sgbench.routing.Input;
import dev.sgbench.routing.RequestView;
import dev.sgbench.routing.ServerView;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Prefixes;
import dev.sgbench.workload.Sessions;
import dev.sgbench.workload.ThinkTime;
import dev.sgbench.workload.Workload;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** The engine releases a turn when the one before has ended, and policies see sessions. */
class SessionRoutingTest {

  /** Server by session and by prefix group. */
  private static final class BySession extends ImmediatePolicy {
    private final boolean prefix;

    BySession(boolean prefix) {
      this.prefix = prefix;
    }

    @Override
    public Set<Input> needs() {
      return Set.of(prefix ? Input.PREFIX : Input.SESSION);
    }

    @Override
    protected int choose(RequestView request, List<ServerView> servers, RandomGenerator random) {
      long key = prefix ? request.prefixGroup() : request.session();
      return (int) (key % servers.size());
    }
  }

  private static Workload dialogues() {
    return Runs.requests(60, Arrivals.constant(1000))
        .sessions(
            Sessions.of(Lengths.constant(3)).thinking(ThinkTime.constant(Duration.ofMillis(7))))
        .prefixes(Prefixes.shared(4, 1, Lengths.constant(5)));
  }

  @Test
  void a_turn_arrives_when_the_one_before_has_ended_and_the_user_has_thought() throws Exception {
    List<RequestRecord> rows =
        Runs.kept(Runs.routed(dialogues(), new BySession(false), 2)).requests;
    assertThat(rows).hasSize(60);
    rows.sort(Comparator.comparingInt(RequestRecord::id));
    Map<Long, RequestRecord> before = new HashMap<>();
    for (RequestRecord request : rows) {
      var lineage = request.request().lineage();
      assertThat(request.server()).isEqualTo((int) (lineage.session() % 2));
      RequestRecord last = before.put(lineage.session(), request);
      if (lineage.turn() > 0) {
        assertThat(request.instants().arrival()).isEqualTo(last.instants().finish() + 7 * Runs.MS);
      }
    }
  }

  @Test
  void a_policy_sees_prefix_groups() throws Exception {
    assertThat(Runs.kept(Runs.routed(dialogues(), new BySession(true), 4)).requests)
        .hasSize(60)
        .allMatch(r -> r.server() == r.request().lineage().prefixGroup())
        .allMatch(r -> r.request().lineage().prefixTokens() >= 5);
  }
}
