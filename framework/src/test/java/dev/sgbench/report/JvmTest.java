package dev.sgbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class JvmTest {

  @Test
  void with_default_flags_both_compilers_run() throws IOException, InterruptedException {
    assertThat(seen("-XX:ActiveProcessorCount=2"))
        .contains("C1 and C2")
        .contains("2 processors: -XX:ActiveProcessorCount=2")
        .endsWith("no advice");
  }

  @Test
  void one_processor_with_c2_is_advised_against() throws IOException, InterruptedException {
    assertThat(seen("-XX:ActiveProcessorCount=1")).contains("1 processor:").endsWith(Jvm.FLAGS);
  }

  @Test
  void the_flags_advised_are_the_remedy() throws IOException, InterruptedException {
    List<String> flags = new ArrayList<>(List.of("-XX:ActiveProcessorCount=1", "-Da.password=x"));
    flags.addAll(List.of(Jvm.FLAGS.split(" ")));
    assertThat(seen(flags.toArray(String[]::new)))
        .contains("C1 alone")
        .contains("-Da.password=(hidden)")
        .endsWith("no advice");
  }

  /** Of a Java machine started with these flags. */
  private static String seen(String... flags) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(Arrays.asList(flags));
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Shown.class.getName()));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.strip();
  }

  /** Says what it runs in. */
  static final class Shown {
    public static void main(String[] args) {
      Jvm present = Jvm.present();
      System.out.println(present);
      System.out.println(
          present
              .advice()
              .map(advice -> advice.contains(Jvm.FLAGS) ? Jvm.FLAGS : advice)
              .orElse("no advice"));
    }
  }
}
