package io.bedrockdiscovery.shell.terminal;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.cli.Interpreter;
import io.bedrockdiscovery.shell.output.Screen;
import java.nio.file.Path;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/** The interactive shell: the same commands, with editing, history and completion. */
public final class Shell {
    private static final String PROMPT = "discovery> ";
    private static final String OFFLINE_PROMPT = "discovery (offline)> ";

    private final Interpreter interpreter;
    private final Screen screen;
    private final TerminalMonitors monitors;

    /** Creates a shell whose scans are accompanied by {@code monitors}. */
    public Shell(Interpreter interpreter, Screen screen, TerminalMonitors monitors) {
        this.interpreter = requireNonNull(interpreter, "interpreter is null");
        this.screen = requireNonNull(screen, "screen is null");
        this.monitors = requireNonNull(monitors, "monitors is null");
    }

    /** Reads and runs lines until the user leaves, and returns the exit code of the last command. */
    public int run(Terminal terminal, GlobalOptions options, Path history) {
        monitors.beginSession();
        // Between two lines there is nothing to interrupt, and the shell itself must not end.
        terminal.handle(Terminal.Signal.INT, Terminal.SignalHandler.SIG_IGN);
        LineReader reader = reader(terminal, options, history);
        if (!options.quiet()) {
            terminal.writer().println("Bedrock Discovery. Tab completes, help explains, exit leaves.");
            terminal.writer().flush();
        }
        LineRunner runner = new LineRunner(interpreter, screen, options, "name a command; Tab lists them", -1);
        String prompt = options.offline() ? OFFLINE_PROMPT : PROMPT;
        Optional<String> line = read(reader, prompt);
        while (line.isPresent() && runner.run(line.get())) {
            line = read(reader, prompt);
        }
        return runner.code();
    }

    /** Returns the next line, which is an empty one after Ctrl-C; empty at the end of the input. */
    private static Optional<String> read(LineReader reader, String prompt) {
        try {
            return Optional.of(reader.readLine(prompt));
        } catch (UserInterruptException e) {
            return Optional.of("");
        } catch (EndOfFileException e) {
            return Optional.empty();
        }
    }

    private LineReader reader(Terminal terminal, GlobalOptions options, Path history) {
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("discovery")
                .parser(LineWords.parser())
                .completer(new LineCompleter(interpreter.commandLine(new GlobalOptions(options))))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "> ");
        HistoryFile.prepare(history).ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
        return builder.build();
    }
}
