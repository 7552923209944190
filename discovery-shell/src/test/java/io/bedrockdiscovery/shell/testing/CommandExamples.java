package io.bedrockdiscovery.shell.testing;

import io.bedrockdiscovery.application.session.ScanMonitor;
import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.cli.Interpreter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Lines that show each command in its usual forms over the sample world. */
public final class CommandExamples {
    private static final Path FILE = Path.of("src/test/resources/examples/commands.txt");
    private static final String ARROW = " => ";

    private CommandExamples() {}

    /**
     * A line.
     *
     * @param answer what the first screen of its answer shows, as if in one line
     */
    public record Example(String line, Pattern answer) {
        /** Returns the words of the line, with names in a directory for the files that it writes. */
        public List<String> words(Path directory) {
            return Stream.of(line.split(" ", -1))
                    .map(word -> word.startsWith("FILE.") ? directory.resolve(fileName(word)) : word)
                    .map(String::valueOf)
                    .toList();
        }

        private static String fileName(String word) {
            return System.nanoTime() + word.substring(word.indexOf('.'));
        }

        /** Returns whether this line is written for other programs, so that no terminal may break its answer. */
        public boolean isForPrograms() {
            return line.startsWith("mapping") || line.startsWith("completion ") || line.endsWith(" --iam");
        }
    }

    /**
     * Returns the examples, and the help of every command.
     *
     * @throws AssertionError if a command of the program has no example
     */
    public static List<Example> all() {
        CommandLine program = new Interpreter(
                        options -> {
                            throw new AssertionError("no services are needed");
                        },
                        options -> ScanMonitor.NONE,
                        CapturedScreen.pipe().screen())
                .commandLine(new GlobalOptions());
        List<Example> written = written();
        commands(program, "")
                .filter(name -> written.stream().noneMatch(example -> (example.line() + " ").startsWith(name + " ")))
                .findFirst()
                .ifPresent(name -> {
                    throw new AssertionError("the command '" + name + "' has no line in " + FILE);
                });
        Stream<Example> help = commands(program, "")
                .map(name -> new Example("help " + name, Pattern.compile("Usage: discovery " + name)));
        return Stream.concat(written.stream(), help).toList();
    }

    /** Returns the names of a command and of those in it, such as {@code show} and {@code show model}. */
    private static Stream<String> commands(CommandLine line, String path) {
        return line.getSubcommands().entrySet().stream()
                .filter(each -> each.getKey().equals(each.getValue().getCommandName()))
                .flatMap(each -> named(path + each.getKey(), each));
    }

    private static Stream<String> named(String name, Map.Entry<String, CommandLine> command) {
        return Stream.concat(Stream.of(name), commands(command.getValue(), name + " "));
    }

    private static List<Example> written() {
        try {
            return Files.readAllLines(FILE).stream()
                    .map(line -> line.split(ARROW, 2))
                    .map(parts -> new Example(parts[0], Pattern.compile(parts[1])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
