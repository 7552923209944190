package io.bedrockdiscovery.shell.output;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.SafeText;
import java.io.PrintStream;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The standard output and error streams.
 *
 * @param out for answers
 * @param err for everything else
 * @param outIsTerminal whether answers are shown on a terminal
 * @param errIsTerminal whether messages are shown on a terminal
 * @param colour whether terminals get colours
 * @param columns the width of the terminal
 * @param pages shows long answers page by page; null for never
 */
public record Screen(
        PrintStream out,
        PrintStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        boolean colour,
        IntSupplier columns,
        @Nullable Pages pages) {
    public Screen {
        requireNonNull(out, "out is null");
        requireNonNull(err, "err is null");
        requireNonNull(columns, "columns is null");
    }

    /** Creates a screen that shows every answer at once. */
    public Screen(
            PrintStream out,
            PrintStream err,
            boolean outIsTerminal,
            boolean errIsTerminal,
            boolean colour,
            IntSupplier columns) {
        this(out, err, outIsTerminal, errIsTerminal, colour, columns, null);
    }

    /** Prints a line for users to the error stream, without anything that could steer the terminal. */
    public void say(String line) {
        int width = errIsTerminal ? columns.getAsInt() : Integer.MAX_VALUE;
        LineWrap.lines(SafeText.line(line), width).forEach(part -> err.print(part + "\n"));
        err.flush();
    }
}
