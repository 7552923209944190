package io.bedrockdiscovery.shell.terminal;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.cli.ExitCode;
import io.bedrockdiscovery.shell.cli.Interpreter;
import io.bedrockdiscovery.shell.output.Screen;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Runs commands from a pipe, one a line. */
public final class Batch {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Interpreter interpreter;
    private final Screen screen;

    /** Creates a batch. */
    public Batch(Interpreter interpreter, Screen screen) {
        this.interpreter = requireNonNull(interpreter, "interpreter is null");
        this.screen = requireNonNull(screen, "screen is null");
    }

    /** Runs all lines, or those before {@code exit} or up to a Ctrl-C, and returns the exit code of the last command. */
    public int run(InputStream in, GlobalOptions options) throws IOException {
        LineRunner runner =
                new LineRunner(interpreter, screen, options, "name a command; see 'help'", ExitCode.USAGE.number());
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        skipByteOrderMark(lines);
        BoundedLines bounded = new BoundedLines(lines);
        try {
            int number = 0;
            for (String line = bounded.next(); line != null; line = bounded.next()) {
                number++;
                boolean goesOn = runner.run(line);
                if (runner.lineFailed()) {
                    screen.say("discovery: in line " + number + ": " + SafeText.of(line.strip()));
                }
                if (!goesOn || runner.code() == ExitCode.INTERRUPTED.number()) {
                    break;
                }
            }
        } catch (IllegalArgumentException e) {
            screen.say("discovery: " + e.getMessage());
            return ExitCode.USAGE.number();
        }
        return runner.code();
    }

    /** Skips the mark that editors of Windows put in front of a file. */
    private static void skipByteOrderMark(BufferedReader lines) throws IOException {
        lines.mark(1);
        if (lines.read() != BYTE_ORDER_MARK) {
            lines.reset();
        }
    }
}
