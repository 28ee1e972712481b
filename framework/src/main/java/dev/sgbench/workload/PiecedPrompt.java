package dev.sgbench.workload;

import java.util.List;

/**
 * A prompt made of pieces, some of which other prompts have too.
 *
 * @param pieces in order
 * @param ids where drawn pieces come from
 */
record PiecedPrompt(List<Piece> pieces, Prompts.RandomIds ids) implements Prompt {

  static int length(List<Piece> pieces) {
    return pieces.stream().mapToInt(Piece::length).sum();
  }

  @Override
  public int length() {
    return length(pieces);
  }

  @Override
  public void fill(int[] target) {
    int offset = 0;
    for (Piece piece : pieces) {
      piece.fill(target, offset, ids);
      offset += piece.length();
    }
  }
}
