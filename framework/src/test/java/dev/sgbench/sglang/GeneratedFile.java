package dev.sgbench.sglang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is checked in and follows from others. */
public final class GeneratedFile {

  private GeneratedFile() {}

  /**
   * Asserts that the file is as it follows; what it should be is left beside the tests' reports.
   *
   * @param path below the repository's root
   */
  public static void assertIs(String path, String expected) throws IOException {
    Path checkedIn = KnowledgeBase.ROOT.resolve(path);
    Path made = Path.of("target", "generated-files").resolve(checkedIn.getFileName());
    Files.createDirectories(made.getParent());
    Files.writeString(made, expected);

    String found = Files.exists(checkedIn) ? Files.readString(checkedIn) : "";

    assertThat(found.equals(expected))
        .as("%s is as it follows; else: cp framework/%s %s", path, made, path)
        .isTrue();
  }
}
