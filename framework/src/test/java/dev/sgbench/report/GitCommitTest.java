package dev.sgbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitCommitTest {

  private static final String HASH = "c2147b5d0e1f2a3b4c5d6e7f8091a2b3c4d5e6f7";

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void follows_a_branch_from_a_folder_inside() throws IOException {
    write(".git/HEAD", "ref: refs/heads/main\n");
    write(".git/refs/heads/main", HASH + "\n");
    Path inside = Files.createDirectories(folder.resolve("a/b"));
    assertThat(GitCommit.of(inside)).contains(HASH);
  }

  @Test
  void reads_a_detached_head() throws IOException {
    write(".git/HEAD", HASH + "\n");
    assertThat(GitCommit.of(folder)).contains(HASH);
  }

  @Test
  void finds_a_packed_branch() throws IOException {
    write(".git/HEAD", "ref: refs/heads/main\n");
    write(".git/packed-refs", "# pack-refs with: peeled\n" + HASH + " refs/heads/main\n");
    assertThat(GitCommit.of(folder)).contains(HASH);
  }

  @Test
  void follows_a_linked_work_tree() throws IOException {
    write("tree/.git", "gitdir: ../main/.git/worktrees/tree\n");
    write("main/.git/worktrees/tree/HEAD", "ref: refs/heads/topic\n");
    write("main/.git/worktrees/tree/commondir", "../..\n");
    write("main/.git/refs/heads/topic", HASH + "\n");
    assertThat(GitCommit.of(folder.resolve("tree"))).contains(HASH);
  }

  @Test
  void a_repository_without_a_commit_has_none() throws IOException {
    write(".git/HEAD", "ref: refs/heads/main\n");
    assertThat(GitCommit.of(folder)).isEmpty();
  }
}
