package io.bedrockdiscovery.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.ScanMonitor;
import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.cli.Interpreter;
import io.bedrockdiscovery.shell.testing.CapturedScreen;
import io.bedrockdiscovery.shell.testing.CommandExamples;
import io.bedrockdiscovery.shell.testing.CommandExamples.Example;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that Tab inserts nothing but what was typed, or contains it, wherever it is pressed. */
final class LineCompleterProperties {
    private static final int SEED = 7;
    private static final int RANDOM_LINES = 300;
    private static final String LETTERS = "abcdeilmnoprstuvx0123-.:=,";
    private static final String KEY = "!";
    /** Has room for every list of candidates, so that no question comes whether to show it. */
    private static final Size HIGH = Size.of(200, 10_000);

    @TempDir
    private Path directory;

    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(SampleWorld.world());

    @Test
    void tab_insertsOnlyWhatContainsTheWordThatWasTyped() throws IOException {
        environment.run("scan");
        List<String> lines = lines();
        List<String> completed = pressTabAfter(lines);
        List<String> faults = new ArrayList<>();
        int inserted = 0;
        for (int i = 0; i < lines.size(); i++) {
            String typed = lines.get(i);
            String shown = completed.get(i);
            int word = typed.lastIndexOf(' ') + 1;
            boolean same = shown.length() >= word && shown.startsWith(typed.substring(0, word));
            if (!same || !lower(shown.substring(word)).contains(lower(typed.substring(word)))) {
                faults.add("'" + typed + "' became '" + shown + "'");
            }
            inserted += shown.equals(typed) ? 0 : 1;
        }
        assertThat(faults).isEmpty();
        assertThat(inserted).isGreaterThan(RANDOM_LINES);
    }

    /** Returns every beginning of the examples, and lines whose last word is of random letters. */
    private static List<String> lines() {
        Random random = new Random(SEED);
        List<String> lines = new ArrayList<>();
        for (Example example : CommandExamples.all()) {
            for (int length = 1; length <= example.line().length(); length++) {
                lines.add(example.line().substring(0, length));
            }
        }
        List<String> beginnings = List.copyOf(lines);
        for (int i = 0; i < RANDOM_LINES; i++) {
            String beginning = beginnings.get(random.nextInt(beginnings.size()));
            StringBuilder line = new StringBuilder(beginning.substring(0, beginning.lastIndexOf(' ') + 1));
            for (int letters = 1 + random.nextInt(4); letters > 0; letters--) {
                line.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            lines.add(line.toString());
        }
        return lines.stream().distinct().toList();
    }

    /** Returns what stands in the line when Tab has been pressed behind each of these. */
    private List<String> pressTabAfter(List<String> lines) throws IOException {
        List<String> completed = new ArrayList<>();
        try (Terminal terminal = new DumbTerminal(
                "test",
                "ansi",
                new ByteArrayInputStream((KEY + "\n".repeat(2 * lines.size())).getBytes(StandardCharsets.UTF_8)),
                OutputStream.nullOutputStream(),
                StandardCharsets.UTF_8)) {
            terminal.setSize(HIGH);
            LineReader reader = shell().reader(terminal, new GlobalOptions(), directory.resolve("history"));
            reader.getWidgets().put("press-tab", () -> {
                for (String line : lines) {
                    reader.getBuffer().clear();
                    reader.getBuffer().write(line);
                    reader.callWidget(LineReader.EXPAND_OR_COMPLETE);
                    completed.add(reader.getBuffer().toString());
                }
                reader.getBuffer().clear();
                return true;
            });
            reader.getKeyMaps().get(LineReader.MAIN).bind(new Reference("press-tab"), KEY);
            reader.readLine();
        }
        return completed;
    }

    private Shell shell() {
        CapturedScreen captured = CapturedScreen.pipe();
        Interpreter interpreter =
                new Interpreter(options -> environment.services(), options -> ScanMonitor.NONE, captured.screen());
        Prompt prompt = new Prompt(environment.services().recent()::get, environment.clock(), null);
        return new Shell(interpreter, captured.screen(), new TerminalMonitors(captured.screen()), prompt);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
