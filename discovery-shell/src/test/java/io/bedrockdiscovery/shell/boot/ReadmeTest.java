package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.ScanMonitor;
import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.port.Closer;
import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.cli.Interpreter;
import io.bedrockdiscovery.shell.testing.CapturedScreen;
import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.CommandRunner;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Tests that the program prints what the README shows, and that its advice to embedders works. */
final class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");
    private static final Pattern OURS =
            Pattern.compile("^import (?:static )?io\\.bedrockdiscovery\\.", Pattern.MULTILINE);

    @TempDir
    private Path directory;

    private final Closer closer = new Closer();

    @AfterEach
    void close() {
        closer.close();
    }

    /** A command and its output. */
    record Shown(String command, String output) {
        @Override
        public String toString() {
            return command;
        }
    }

    static Stream<Shown> sessions() throws IOException {
        return blocks("console").map(block -> {
            String[] lines = block.split("\n", 2);
            return new Shown(lines[0].substring("$ ./discovery ".length()), lines[1]);
        });
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void program_printsWhatTheReadmeShows(Shown shown) {
        Environments environments = closer.add(new Environments(new UserDirectories(name -> null, directory)));

        CommandResult result = new CommandRunner(environments::services).run(shown.command());

        assertThat(result).isEqualTo(new CommandResult(0, shown.output(), ""));
    }

    @Test
    void readme_beginsWithTheTwoCommandsThatRunAndTestTheProgram() throws IOException {
        assertThat(blocks("")).startsWith("./discovery scan --offline\nmvn verify\n");
        assertThat(sessions()).hasSize(2);
    }

    /** Tests the advice to embedders. */
    @Nested
    final class Embedding {
        /** The lines that the README would have with static imports. */
        private static final String WITH_STATIC_IMPORTS = """
                import static io.bedrockdiscovery.domain.route.RouteCriteria.from;

                import io.bedrockdiscovery.aws.AwsBedrock;
                import io.bedrockdiscovery.domain.BedrockDiscovery;
                import io.bedrockdiscovery.domain.residency.Residency;
                import io.bedrockdiscovery.sqlite.SqliteStore;
                import java.nio.file.Path;

                try (var aws = AwsBedrock.open(); var store = SqliteStore.open(Path.of("bedrock.db"))) {
                    BedrockDiscovery discovery = BedrockDiscovery.over(aws.sources(), store);
                    discovery.refresh();
                    String modelId = discovery.resolve("nova-pro", from("eu-west-1").within(Residency.EU)).orElseThrow().passAsModelId();
                }
                """;

        @Test
        void example_needsThreeImportsOfOurs() throws IOException {
            assertThat(blocks("java").limit(1)).singleElement().satisfies(example -> {
                assertThat(OURS.matcher(example).results()).hasSize(3);
                assertThat(example).doesNotContain("*;").doesNotContain("io.bedrockdiscovery.domain.model");
            });
        }

        @Test
        void example_findsTheStringThatTheProgramFinds() throws IOException, InterruptedException {
            assertThat(run(blocks("java").findFirst().orElseThrow())).isEqualTo(answerOfTheProgram());
        }

        @Test
        void staticImports_makeTheExampleShorter() throws IOException, InterruptedException {
            assertThat(run(WITH_STATIC_IMPORTS)).isEqualTo(answerOfTheProgram());
        }

        @Test
        void dependencies_areModulesWithTheVersionOfTheBom() throws IOException {
            String project = Files.readString(Path.of("..", "pom.xml"));
            String group = first("<groupId>(io\\.bedrockdiscovery)</groupId>", project);
            String version = first("<version>([^<]+)</version>", project);

            List<String> dependencies = blocks("xml")
                    .flatMap(block -> Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL)
                            .matcher(block)
                            .results()
                            .map((MatchResult found) -> found.group(1)))
                    .toList();

            assertThat(dependencies)
                    .filteredOn(dependency -> dependency.contains("<version>"))
                    .singleElement()
                    .asString()
                    .contains("discovery-bom", "<version>" + version + "</version>");
            assertThat(dependencies).hasSize(3).allSatisfy(dependency -> {
                assertThat(dependency).contains("<groupId>" + group + "</groupId>");
                assertThat(Path.of("..", first("<artifactId>([^<]+)</artifactId>", dependency)))
                        .isDirectoryContaining("glob:**/pom.xml");
            });
        }

        @Test
        void table_namesMethodsAndCommandsThatExist() throws IOException {
            Set<String> methods = Arrays.stream(BedrockDiscovery.class.getMethods())
                    .map(Method::getName)
                    .collect(Collectors.toSet());
            List<String[]> rows = Files.readString(README)
                    .lines()
                    .filter(line -> line.matches("\\| `[a-z].* \\| .*\\(.*\\).* \\| (yes|no).*"))
                    .map(line -> line.split(" *\\| *"))
                    .toList();

            assertThat(rows).hasSizeGreaterThan(15).allSatisfy(row -> {
                assertThat(codes(row[1])).isNotEmpty().allSatisfy(ReadmeTest.this::requireUnderstood);
                assertThat(codes(row[2]).map(code -> code.replaceFirst("\\(.*", "")))
                        .isNotEmpty()
                        .isSubsetOf(methods);
            });
            assertThat(rows.stream().flatMap(row -> codes(row[2])).map(code -> code.replaceFirst("\\(.*", "")))
                    .contains(
                            "refresh",
                            "resolve",
                            "routes",
                            "iamPolicy",
                            "bestRegions",
                            "named",
                            "profile",
                            "listModels",
                            "mapping",
                            "changesSince",
                            "checkAccess",
                            "measureLatency",
                            "filters");
        }

        private String answerOfTheProgram() throws IOException {
            return sessions()
                    .filter(shown -> shown.command().startsWith("resolve nova-pro --from eu-west-1 --residency eu"))
                    .map(Shown::output)
                    .findFirst()
                    .orElseThrow();
        }

        /** Runs an example in front of the sample world, and returns the string that it finds. */
        private String run(String example) throws IOException, InterruptedException {
            try (AwsStandIn aws = AwsStandIn.of(SampleWorld.world())) {
                String output = new EmbeddedProgram(directory, example).run(aws.properties());
                assertThat(directory.resolve("bedrock.db")).isRegularFile();
                return output;
            }
        }

        private static String first(String pattern, String text) {
            return Pattern.compile(pattern)
                    .matcher(text)
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group(1);
        }
    }

    /** Requires that a command exists, with its options; it may lack parameters. */
    private void requireUnderstood(String command) {
        CommandLine line = new Interpreter(
                        options -> {
                            throw new IllegalStateException("parsing asks nothing");
                        },
                        options -> ScanMonitor.NONE,
                        CapturedScreen.pipe().screen())
                .commandLine(new GlobalOptions());
        for (String word : command.split(" ", -1)) {
            if (word.startsWith("--")) {
                assertThat(line.getCommandSpec().findOption(word)).as(command).isNotNull();
            } else {
                assertThat(line.getSubcommands()).as(command).containsKey(word);
                line = line.getSubcommands().get(word);
            }
        }
    }

    private static Stream<String> codes(String cell) {
        return Pattern.compile("`([^`]+)`").matcher(cell).results().map((MatchResult found) -> found.group(1));
    }

    private static Stream<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(README))
                .results()
                .map((MatchResult found) -> found.group(1));
    }
}
