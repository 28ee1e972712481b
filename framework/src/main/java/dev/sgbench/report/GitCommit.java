package dev.sgbench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The commit that is checked out where a run is started, read from git's own files. */
final class GitCommit {

  private static final String LINK = "gitdir: ";
  private static final String REFERENCE = "ref: ";

  private GitCommit() {}

  /** The commit's hash; empty outside a repository and before its first commit. */
  static Optional<String> of(Path folder) throws IOException {
    for (Path at = folder.toAbsolutePath(); at != null; at = at.getParent()) {
      Path git = at.resolve(".git");
      if (Files.exists(git.resolve("HEAD"))) {
        return head(git);
      }
      if (Files.isRegularFile(git)) {
        return head(at.resolve(Files.readString(git).strip().substring(LINK.length())));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> head(Path git) throws IOException {
    String head = Files.readString(git.resolve("HEAD")).strip();
    if (!head.startsWith(REFERENCE)) {
      return Optional.of(head);
    }
    String name = head.substring(REFERENCE.length());
    Path common = git;
    if (Files.exists(git.resolve("commondir"))) {
      common = git.resolve(Files.readString(git.resolve("commondir")).strip());
    }
    if (Files.exists(common.resolve(name))) {
      return Optional.of(Files.readString(common.resolve(name)).strip());
    }
    List<String> packed =
        Files.exists(common.resolve("packed-refs"))
            ? Files.readAllLines(common.resolve("packed-refs"))
            : List.of();
    return packed.stream()
        .filter(line -> line.endsWith(" " + name))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .findFirst();
  }
}
