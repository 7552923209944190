package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.util.Modules;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.shell.command.Interpreter;
import io.bedrockdiscovery.shell.command.Options;
import io.bedrockdiscovery.shell.command.ScanWatch;
import io.bedrockdiscovery.shell.render.Screen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.IFactory;

/**
 * Compares the answers of all commands in all formats with files, byte for byte. Run with {@code -Dgolden.update=true} to
 * write the files anew, and read the difference before committing it.
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
    }

    private static final ScanWatch UNWATCHED = new ScanWatch() {
        @Override
        public <T> T during(boolean quiet, Function<ScanListener, T> scan) {
            return scan.apply(ScanListener.SILENT);
        }
    };

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(strings = {"sample", "world-2025", "world-2026-01"})
    void answersOfEveryCommand_areThoseOfTheGoldenFiles(String world) throws IOException {
        Map<String, String> answers = new TreeMap<>();
        StringBuilder messages = new StringBuilder();
        try (Opened opened = open(world)) {
            for (String line : Files.readAllLines(GOLDEN.resolve(world + ".lines"))) {
                run(opened, line, answers, messages);
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
    private static void run(Opened opened, String line, Map<String, String> answers, StringBuilder messages) {
        String slug = line.replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT);
        TreeMap<String, List<String>> formsByMessage = new TreeMap<>();
        TreeMap<String, String> formByOutput = new TreeMap<>();
        for (Form form : Form.of(line)) {
            TypedLine result = opened.run(form, line);
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
    private record Opened(Function<Options, IFactory> worlds, List<String> always, AutoCloseable world)
            implements AutoCloseable {
        TypedLine run(Form form, String line) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            boolean terminal = form == Form.TTY;
            Screen screen = new Screen(
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    terminal,
                    terminal,
                    terminal,
                    () -> terminal ? COLUMNS : 80);
            List<String> words = form.words(line);
            words.addAll(always);
            int code = new Interpreter(worlds, screen).run(words, new Options()).code();
            return new TypedLine(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }

        @Override
        public void close() {
            try {
                world.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Opened open(String world) {
        Places places = new Places(name -> null, home);
        if (world.equals("sample")) {
            Setup setup = Setup.of(new Options(), places);
            World sample = World.on(
                    Modules.combine(new OfflineModule(Clock.fixed(NOW, ZoneOffset.UTC)), new FiltersModule(setup)),
                    UNWATCHED);
            return new Opened(options -> sample, List.of("--offline"), sample);
        }
        Worlds worlds = new Worlds(places, UNWATCHED);
        String recording = GOLDEN.resolve(world + ".json").toString();
        return new Opened(worlds::apply, List.of("--replay", recording), worlds);
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
