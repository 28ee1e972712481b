package dev.sgbench.workload;

import java.util.ArrayList;
import java.util.List;

/**
 * A conversation of several turns. The prompt of a turn is the shared prefix, if there is one, then
 * all that was asked and answered before, then what this turn asks. The answers in it are the
 * planned ones, of exactly the length that was asked for: what a server really says would make the
 * workload depend on the server.
 */
final class Dialogue implements Conversation {

  /**
   * What one turn adds.
   *
   * @param question what is asked
   * @param answer what stands for the answer in later turns
   * @param think pause before the next turn, in nanoseconds
   */
  record Turn(Piece question, Piece answer, long think) {}

  private final long number;
  private final String type;
  private final Lineage start;
  private final Prompts.RandomIds ids;
  private final List<Turn> turns;
  private final List<Piece> said = new ArrayList<>();
  private int taken;

  /**
   * @param start session, prefix group and prefix length of the first turn
   * @param prefix what the first turn begins with; empty for none
   * @param ids where the ids of drawn pieces come from
   */
  Dialogue(
      long number,
      String type,
      Lineage start,
      List<Piece> prefix,
      Prompts.RandomIds ids,
      List<Turn> turns) {
    this.number = number;
    this.type = type;
    this.start = start;
    this.ids = ids;
    this.turns = new ArrayList<>(turns);
    said.addAll(prefix);
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public int turnsLeft() {
    return turns.size() - taken;
  }

  @Override
  public void limit(int more) {
    if (more < turnsLeft()) {
      turns.subList(taken + more, turns.size()).clear();
    }
  }

  @Override
  public RequestSpec next(int id, long arrival) {
    Turn turn = turns.get(taken);
    int history = taken == 0 ? start.prefixTokens() : PiecedPrompt.length(said);
    said.add(turn.question());
    Prompt prompt = new PiecedPrompt(List.copyOf(said), ids);
    said.add(turn.answer());
    Lineage lineage = new Lineage(start.session(), taken, start.prefixGroup(), history);
    taken++;
    return new RequestSpec(id, arrival, type, prompt, turn.answer().length(), lineage);
  }

  @Override
  public long think() {
    return turns.get(taken - 1).think();
  }
}
