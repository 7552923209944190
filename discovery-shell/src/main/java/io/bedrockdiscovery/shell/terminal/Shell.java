package io.bedrockdiscovery.shell.terminal;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.shell.command.Ended;
import io.bedrockdiscovery.shell.command.Interpreter;
import io.bedrockdiscovery.shell.command.Options;
import io.bedrockdiscovery.shell.render.Screen;
import java.nio.file.Path;
import java.util.List;
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
    private final TerminalWatch watch;

    /** Has lines run by {@code interpreter}; scans that it starts are looked after by {@code watch}. */
    public Shell(Interpreter interpreter, Screen screen, TerminalWatch watch) {
        this.interpreter = requireNonNull(interpreter, "interpreter is null");
        this.screen = requireNonNull(screen, "screen is null");
        this.watch = requireNonNull(watch, "watch is null");
    }

    /** Reads and runs lines until the user leaves; the exit code is the last command's. */
    public int run(Terminal terminal, Options options, Path history) {
        watch.beginSession();
        // Between two lines nothing is there to end, and the shell itself is not to.
        terminal.handle(Terminal.Signal.INT, Terminal.SignalHandler.SIG_IGN);
        LineReader reader = reader(terminal, options, history);
        if (!options.quiet()) {
            terminal.writer().println("Bedrock Discovery. Tab completes, help explains, exit leaves.");
            terminal.writer().flush();
        }
        int code = 0;
        String prompt = options.offline() ? OFFLINE_PROMPT : PROMPT;
        for (Optional<String> line = read(reader, prompt); line.isPresent(); line = read(reader, prompt)) {
            Ended ended = run(line.get(), code, options);
            if (ended.leaves()) {
                break;
            }
            code = ended.code();
        }
        return code;
    }

    /** The next line, which Ctrl-C makes an empty one; empty where there is none. */
    private static Optional<String> read(LineReader reader, String prompt) {
        try {
            return Optional.of(reader.readLine(prompt));
        } catch (UserInterruptException e) {
            return Optional.of("");
        } catch (EndOfFileException e) {
            return Optional.empty();
        }
    }

    private Ended run(String line, int before, Options options) {
        try {
            List<String> words = LineWords.of(line);
            if (words.isEmpty()) {
                return new Ended(before, false, null);
            }
            Ended ended = interpreter.run(words, options);
            return ended.session() == null ? ended : complain("name a command; Tab lists them", before);
        } catch (IllegalArgumentException e) {
            return complain(String.valueOf(e.getMessage()), before);
        }
    }

    private Ended complain(String complaint, int before) {
        screen.say("discovery: " + complaint);
        return new Ended(before, false, null);
    }

    private LineReader reader(Terminal terminal, Options options, Path history) {
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("discovery")
                .parser(LineWords.parser())
                .completer(new LineCompleter(interpreter.grammar(options)))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "> ");
        HistoryFile.prepare(history).ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
        return builder.build();
    }
}
