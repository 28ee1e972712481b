package dev.sgbench.runner;

import dev.sgbench.api.InvalidBenchmarkException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line: {@code [run] [OPTIONS] [REGEX...]}, or a subcommand. {@code run} may be left
 * out.
 *
 * <p>The only place that catches everything, prints the stack trace and turns it into an {@link
 * ExitCode}.
 */
@Command(
    name = "sgbench",
    description = "JMH-style benchmarks for SGLang servers.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      RunCommand.class,
      AgreementCommand.class,
      CalibrateCommand.class,
      CapacityCommand.class,
      CompareCommand.class,
      FlagsCommand.class,
      PageCommand.class,
      ReplayCommand.class,
      ServeCommand.class,
      TheoryCommand.class,
      WorkloadCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Main {

  private Main() {}

  /** Runs the command line and ends the process with its {@link ExitCode}. */
  public static void main(String[] arguments) throws InterruptedException {
    Interruption.install();
    int code = ExitCode.FAILED.code();
    try {
      code = run(Arrays.asList(arguments));
    } catch (InvalidBenchmarkException e) {
      System.err.println("sgbench: " + e.getMessage());
      if (e.getCause() != null) {
        e.getCause().printStackTrace();
      }
      code = ExitCode.WRONG.code();
    } catch (Throwable e) {
      Interruption.holdIfUnderWay();
      e.printStackTrace();
    }
    System.exit(code);
  }

  /**
   * The exit status of a command line, wrong usage included; anything else that goes wrong is
   * thrown.
   */
  static int run(List<String> arguments) throws Exception {
    // Numbers are read by programs too: a point is a point, and a digit a digit, in every country.
    Locale.setDefault(Locale.ROOT);
    RefusedOptions.check(arguments);
    CommandLine line = new CommandLine(new Main());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((e, parsed) -> wrongUsage(e));
    // What flags is asked about begins with dashes itself.
    line.getSubcommands().get("flags").setUnmatchedOptionsArePositionalParams(true);
    AtomicReference<Exception> thrown = new AtomicReference<>();
    // What the handler throws, picocli prints and turns into its own exit code.
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          thrown.set(e);
          return ExitCode.FAILED.code();
        });
    int code = line.execute(withSubcommand(line, arguments).toArray(String[]::new));
    if (thrown.get() != null) {
      throw thrown.get();
    }
    return code;
  }

  /** Says what is wrong; the whole help, as picocli prints it, would push that off the screen. */
  private static int wrongUsage(ParameterException e) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println("sgbench: " + e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println("All options: " + e.getCommandLine().getCommandName() + " --help");
    return ExitCode.WRONG.code();
  }

  private static List<String> withSubcommand(CommandLine line, List<String> arguments) {
    boolean named =
        !arguments.isEmpty()
            && (line.getSubcommands().containsKey(arguments.get(0))
                || List.of("-h", "--help", "-V", "--version").contains(arguments.get(0)));
    if (named) {
      return arguments;
    }
    return Stream.concat(Stream.of("run"), arguments.stream()).toList();
  }
}
