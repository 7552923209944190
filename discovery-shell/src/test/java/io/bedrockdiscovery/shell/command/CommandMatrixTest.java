package io.bedrockdiscovery.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.AccessGate;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import io.bedrockdiscovery.shell.cli.Interpreter;
import io.bedrockdiscovery.shell.output.Format;
import io.bedrockdiscovery.shell.testing.CapturedScreen;
import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.shell.testing.HostileWorld;
import io.bedrockdiscovery.shell.testing.SoundAnswer;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * Tests every command in every format, whatever is known: the exit code, an answer that other programs can read on standard
 * output, everything else on standard error, and nothing of AWS's texts as AWS sent it.
 */
final class CommandMatrixTest {
    /**
     * The line for every command, with its exit codes; a command without a line here fails the test. The one that answers
     * agents is refused where the standard streams are not its own.
     */
    private static final String LINES = """
            access        | access NOVA                  | 0 3 5 4 4
            accounts      | accounts                     | 0 3 0 4 4
            best-region   | best-region NOVA             | 0 3 5 4 4
            cache clear   | cache clear                  | 0 0 0 0 0
            cache info    | cache info                   | 0 0 0 0 0
            changes       | changes                      | 0 3 0 4 4
            check         | check TEXT                   | 0 0 6 4 4
            completion    | completion bash              | 0 0 0 0 0
            diff          | diff us-east-1 eu-west-1     | 0 3 0 4 4
            doctor        | doctor                       | 0 0 0 0 0
            exit          | exit                         | 0 0 0 0 0
            export        | export -                     | 0 3 0 4 4
            help          | help models                  | 0 0 0 0 0
            latency       | latency                      | 0 3 0 4 4
            mapping       | mapping                      | 0 3 0 4 4
            matrix        | matrix                       | 0 3 0 4 4
            mcp           | mcp                          | 2 2 2 2 2
            metrics       | metrics                      | 0 0 0 0 0
            models        | models                       | 0 3 0 4 4
            profiles      | profiles                     | 0 3 0 4 4
            regions       | regions                      | 0 3 0 4 4
            report        | report FILE                  | 0 3 0 4 4
            resolve       | resolve NOVA                 | 0 3 5 4 4
            route         | route NOVA                   | 0 3 5 4 4
            scan          | scan                         | 0 3 0 4 4
            show model    | show model NOVA              | 0 3 5 4 4
            show profile  | show profile us.NOVA         | 0 3 5 4 4
            show region   | show region us-east-1        | 0 3 0 4 4
            targets       | targets                      | 0 3 0 4 4
            """;

    /** The regions that are asked where EC2 lists none. */
    private static final List<String> ASKED = List.of(
            "ap-northeast-1",
            "ap-southeast-1",
            "ap-southeast-2",
            "eu-central-1",
            "eu-west-1",
            "us-east-1",
            "us-west-2");

    private static final Map<String, List<Format>> FORMATS = formats();

    @TempDir
    Path directory;

    /** The knowledge of the world, in the order of the exit codes. */
    enum Knowledge {
        /** Every call is answered. */
        FULL,
        /** One of two regions is throttled. */
        PARTIAL,
        /** The regions have nothing. */
        EMPTY,
        /** There are no credentials. */
        UNKNOWN,
        /** Every call is denied. */
        DENIED;

        FakeEnvironment environment() {
            FakeEnvironment environment = FakeEnvironment.of(
                    this == EMPTY
                            ? World.builder()
                                    .region("us-east-1")
                                    .region("eu-west-1")
                                    .build()
                            : HostileWorld.world());
            switch (this) {
                case FULL -> HostileWorld.addTarget(environment.sources());
                case PARTIAL -> behave(environment, "us-east-1", HostileWorld.failing(Reason.THROTTLED));
                case EMPTY -> {}
                case UNKNOWN ->
                    environment.sources().identity().behave(HostileWorld.failing(Reason.CREDENTIALS_INVALID));
                case DENIED -> {
                    Behaviour denying = HostileWorld.failing(Reason.ACCESS_DENIED);
                    environment.sources().regions().behave(denying);
                    ASKED.forEach(region -> behave(environment, region, denying));
                }
            }
            return environment;
        }

        private static void behave(FakeEnvironment environment, String id, Behaviour behaviour) {
            Region region = new Region(id);
            environment.withModels(id, behaviour).withProfiles(id, behaviour);
            environment.sources().access().behave(region, behaviour);
            for (AccessGate gate : AccessGate.values()) {
                environment.sources().access().behave(region, gate, behaviour);
            }
            for (TargetCall call : TargetCall.values()) {
                environment.sources().targets().behave(region, call, behaviour);
            }
        }
    }

    static Stream<Arguments> linesInEveryState() {
        return LINES.lines().map(line -> line.split("\\s*\\|\\s*", -1)).flatMap(row -> {
            String[] codes = row[2].split(" ", -1);
            List<Knowledge> states = List.of(Knowledge.values());
            return IntStream.range(0, codes.length)
                    .mapToObj(at -> Arguments.of(row[0], states.get(at), row[1], Integer.parseInt(codes[at])));
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("linesInEveryState")
    void line_endsAsThePromiseSays_inEveryFormat(String command, Knowledge state, String line, int code) {
        String words = line.replace("NOVA", HostileWorld.NOVA);
        try (FakeEnvironment environment = state.environment()) {
            for (Format format : FORMATS.get(command)) {
                String file = directory.resolve(format + ".html").toString();
                String asked = words.replace("FILE", file).replace("TEXT", text().toString());
                CommandResult result = environment.run(asked + " --output " + format);

                assertThat(result.code())
                        .as("%s %s%n%s%n%s", words, format, result.err(), result.out())
                        .isEqualTo(code);
                SoundAnswer.require(result, SoundAnswer.Form.of(command, format));
            }
        }
    }

    /** Returns a file with the id of a model. */
    private Path text() {
        try {
            return Files.writeString(directory.resolve("text.env"), "MODEL=" + HostileWorld.NOVA + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyCommand_hasALine() {
        assertThat(LINES.lines().map(line -> line.split("\\s*\\|", -1)[0]))
                .containsExactlyElementsOf(new TreeSet<>(FORMATS.keySet()));
    }

    /** Returns the formats of all commands, by what users write to run them. */
    private static Map<String, List<Format>> formats() {
        CommandLine program = new Interpreter(
                        options -> {
                            throw new IllegalStateException("nothing is run");
                        },
                        options -> {
                            throw new IllegalStateException("nothing is run");
                        },
                        CapturedScreen.pipe().screen())
                .commandLine(new GlobalOptions());
        Map<String, List<Format>> formats = new TreeMap<>();
        collect(program, List.of(), formats);
        return formats;
    }

    private static void collect(CommandLine line, List<String> path, Map<String, List<Format>> formats) {
        if (line.getCommand() instanceof ShellCommand command) {
            formats.put(
                    String.join(" ", path), command.formats().stream().sorted().collect(Collectors.toList()));
        }
        line.getSubcommands().values().stream().distinct().forEach(child -> {
            List<String> longer = new ArrayList<>(path);
            longer.add(child.getCommandName());
            collect(child, longer, formats);
        });
    }
}
