package io.bedrockdiscovery.shell.terminal;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.argument.PastedText;
import io.bedrockdiscovery.shell.cli.Interpreter;
import io.bedrockdiscovery.shell.output.Look;
import io.bedrockdiscovery.shell.output.Screen;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import picocli.CommandLine;

/** The interactive shell: the same commands, with editing, history and completion. */
public final class Shell {
    private static final String YES_OR_NO = " [y/N] ";

    private final Interpreter interpreter;
    private final Screen screen;
    private final TerminalMonitors monitors;
    private final Prompt prompt;

    /** Creates a shell whose scans are accompanied by {@code monitors}. */
    public Shell(Interpreter interpreter, Screen screen, TerminalMonitors monitors, Prompt prompt) {
        this.interpreter = requireNonNull(interpreter, "interpreter is null");
        this.screen = requireNonNull(screen, "screen is null");
        this.monitors = requireNonNull(monitors, "monitors is null");
        this.prompt = requireNonNull(prompt, "prompt is null");
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
        interpreter.confirmBy(question -> isYes(answer(reader, question + YES_OR_NO)));
        interpreter.pasteBy(() -> pasted(terminal));
        LineRunner runner = new LineRunner(interpreter, screen, options, "name a command; Tab lists them", -1);
        SessionCommands ofSession =
                new SessionCommands(reader, screen, new Look(options.colour(), options.wide(), options.paged()));
        Optional<String> typed = read(reader);
        // What is pasted may have several lines, each of which is a command.
        while (typed.isPresent()
                && LineWords.lines(typed.get()).stream().allMatch(line -> ofSession.run(line) || runner.run(line))) {
            typed = read(reader);
        }
        return runner.code();
    }

    /** Returns whether people agree to a question of a command that is run without a shell. */
    public static boolean confirm(Screen screen, InputStream in, String question) {
        screen.err().print(question + YES_OR_NO);
        screen.err().flush();
        try {
            Reader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            String answer = new BoundedLines(reader).next();
            return answer != null && isYes(answer);
        } catch (IOException e) {
            return false;
        }
    }

    /** Reads lines up to an empty one, as they are: what people paste has quotation marks of its own. */
    private static String pasted(Terminal terminal) {
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("discovery")
                .parser(new DefaultParser().quoteChars(new char[0]).escapeChars(new char[0]))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .variable(LineReader.DISABLE_HISTORY, true)
                .build();
        terminal.writer().println("Paste the text; an empty line ends it.");
        StringBuilder text = new StringBuilder();
        try {
            String line = reader.readLine("> ");
            while (!line.isBlank() && text.length() < PastedText.MOST_BYTES) {
                text.append(line).append('\n');
                line = reader.readLine("> ");
            }
        } catch (UserInterruptException e) {
            throw NoAnswerException.invalid("no text was given");
        } catch (EndOfFileException e) {
            // Ctrl-D ends a text as well.
            return text.toString();
        }
        return text.toString();
    }

    private static boolean isYes(String answer) {
        String word = answer.strip().toLowerCase(Locale.ROOT);
        return word.equals("y") || word.equals("yes");
    }

    private static String answer(LineReader reader, String question) {
        Object disabled = reader.getVariable(LineReader.DISABLE_HISTORY);
        reader.setVariable(LineReader.DISABLE_HISTORY, true);
        try {
            return reader.readLine(question);
        } catch (UserInterruptException | EndOfFileException e) {
            return "";
        } finally {
            reader.setVariable(LineReader.DISABLE_HISTORY, disabled);
        }
    }

    /** Returns what was typed, which is nothing after Ctrl-C; empty at the end of the input. */
    private Optional<String> read(LineReader reader) {
        try {
            return Optional.of(reader.readLine(prompt.text()));
        } catch (UserInterruptException e) {
            return Optional.of("");
        } catch (EndOfFileException e) {
            return Optional.empty();
        }
    }

    /** Returns the editor of lines, with completion and history. */
    LineReader reader(Terminal terminal, GlobalOptions options, Path history) {
        CommandLine commandLine = interpreter.commandLine(new GlobalOptions(options));
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("discovery")
                .parser(LineWords.parser())
                .completer(new LineCompleter(commandLine, SessionCommands.DESCRIPTIONS))
                // Of what Tab inserts, every letter was typed or follows from what was typed.
                .option(LineReader.Option.COMPLETE_MATCHER_TYPO, false)
                .option(LineReader.Option.COMPLETE_MATCHER_CAMELCASE, false)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "> ");
        if (options.colour() && screen.colour()) {
            builder.highlighter(new LineHighlighter(SessionCommands.names(commandLine)));
        }
        HistoryFile.prepare(history).ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
        return builder.build();
    }
}
