package dev.sgbench.workload.trace;

/**
 * What a request of a trace has in common with others of it.
 *
 * @param type the class of requests within which sessions and groups are numbered
 * @param session conversation, from 0; {@link #NONE} if it stands alone
 * @param turn place in the conversation, from 0
 * @param group of requests that begin alike; {@link #NONE} if there is none
 * @param shared how many of its first tokens others have too: of a first turn the group's prefix,
 *     of a later one all that was said before
 */
public record Kin(String type, long session, int turn, long group, int shared) {

  /** In place of a session or a group. */
  public static final long NONE = -1;

  /** A conversation, across classes. */
  public record Session(String type, long number) {}

  /** Its conversation. */
  public Session conversation() {
    return new Session(type, session);
  }

  /** Of a row that may tell; null if its file has no such columns. */
  static Kin of(Row row, int input) {
    if (!row.has("session")) {
      return null;
    }
    Field shared = row.field("prefix_tokens");
    if (shared.wholeNumber(0) > input) {
      throw shared.wrong("no more than the %d tokens of the input".formatted(input));
    }
    return new Kin(
        row.has("class") ? row.field("class").text() : "",
        number(row.field("session")),
        row.field("turn").wholeNumber(0),
        number(row.field("prefix_group")),
        shared.wholeNumber(0));
  }

  private static long number(Field field) {
    return field.text().isEmpty() ? NONE : field.wholeNumber(0);
  }
}
