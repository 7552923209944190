package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.SessionMeters;
import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.testing.CapturedScreen;
import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.CommandRunner;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares the answers of all commands in all formats with files, byte for byte. Run with {@code -Dgolden.update=true} to
 * write the files again, and read the difference before committing it.
 */
final class GoldenAnswersTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final int COLUMNS = 100;

    /** The output formats, and a terminal. */
    private enum Form {
        TXT(null),
        TTY(null),
        JSON("json"),
        CSV("csv"),
        MD("markdown");

        private final String option;

        Form(String option) {
            this.option = option;
        }

        /** Returns the forms to keep of a line, without those that would only be bulky. */
        static List<Form> of(String line) {
            if (line.startsWith("help")) {
                return List.of(TXT, JSON);
            }
            return line.startsWith("mapping") ? List.of(TXT, JSON, CSV, MD) : List.of(values());
        }

        String extension() {
            return name().toLowerCase(Locale.ROOT);
        }

        List<String> words(String line) {
            List<String> words = new ArrayList<>(List.of(line.split(" ", -1)));
            if (option != null) {
                words.addAll(List.of("--output", option));
            }
            return words;
        }

        CapturedScreen screen() {
            return this == TTY ? CapturedScreen.terminal(COLUMNS) : CapturedScreen.pipe();
        }
    }

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(strings = {"sample", "world-2025", "world-2026-01"})
    void answersOfEveryCommand_areThoseOfTheGoldenFiles(String world) throws IOException {
        Map<String, String> answers = new TreeMap<>();
        StringBuilder messages = new StringBuilder();
        try (Opened opened = open(world)) {
            for (String line : Files.readAllLines(GOLDEN.resolve(world + ".lines"))) {
                run(opened.runner(), line, answers, messages);
            }
        }
        answers.put("messages.log", messages.toString());
        Path directory = GOLDEN.resolve(world);
        if (Boolean.getBoolean("golden.update")) {
            write(directory, answers);
        }
        assertThat(answers.keySet()).containsExactlyElementsOf(names(directory));
        for (String name : answers.keySet()) {
            assertThat(answers.get(name)).as(world + "/" + name).isEqualTo(Files.readString(directory.resolve(name)));
        }
    }

    /** Runs a line in every form. Forms with the same output share one file, and those with the same messages one entry. */
    private static void run(CommandRunner runner, String line, Map<String, String> answers, StringBuilder messages) {
        String slug = line.replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT);
        TreeMap<String, List<String>> formsByMessage = new TreeMap<>();
        TreeMap<String, String> formByOutput = new TreeMap<>();
        for (Form form : Form.of(line)) {
            CommandResult result = runner.run(form.words(line), form.screen());
            formsByMessage
                    .computeIfAbsent("-> " + result.code() + "\n" + result.err(), any -> new ArrayList<>())
                    .add(form.extension());
            if (!result.out().isEmpty() && formByOutput.putIfAbsent(result.out(), form.extension()) == null) {
                answers.put(slug + "." + form.extension(), result.out());
            }
        }
        formsByMessage.forEach((message, forms) -> messages.append("$ ")
                .append(line)
                .append(" ")
                .append(forms)
                .append(' ')
                .append(message));
    }

    /** A world that is ready for lines. */
    private record Opened(CommandRunner runner, AutoCloseable environment) implements AutoCloseable {
        @Override
        public void close() {
            try {
                environment.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Opened open(String world) {
        UserDirectories directories = new UserDirectories(name -> null, home);
        if (world.equals("sample")) {
            EnvironmentKey key = EnvironmentKey.of(new GlobalOptions(), directories);
            Environment environment = Environment.of(
                    key,
                    () -> SessionMeters.in(SimpleMeterRegistry::new),
                    new OfflineModule(Clock.fixed(NOW, ZoneOffset.UTC)));
            return new Opened(new CommandRunner(options -> environment.services(), "--offline"), environment);
        }
        Environments environments = new Environments(directories);
        String recording = GOLDEN.resolve(world + ".json").toString();
        return new Opened(new CommandRunner(environments::services, "--replay", recording), environments);
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void write(Path directory, Map<String, String> answers) throws IOException {
        Files.createDirectories(directory);
        for (String name : names(directory)) {
            Files.delete(directory.resolve(name));
        }
        for (String name : answers.keySet()) {
            Files.writeString(directory.resolve(name), answers.get(name));
        }
    }
}
