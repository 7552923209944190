package io.bedrockdiscovery.shell.render;

import static java.util.Objects.requireNonNull;

import java.io.PrintStream;
import java.util.function.IntSupplier;

/**
 * Where answers and messages go.
 *
 * @param out for answers
 * @param err for everything else
 * @param outIsTerminal whether a person reads the answers
 * @param errIsTerminal whether a person reads the messages
 * @param colour whether a terminal here is to be given colours
 * @param columns how wide the terminal is
 */
public record Screen(
        PrintStream out,
        PrintStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        boolean colour,
        IntSupplier columns) {
    public Screen {
        requireNonNull(out, "out is null");
        requireNonNull(err, "err is null");
        requireNonNull(columns, "columns is null");
    }

    /** Prints a line for people on the error stream, with nothing in it that could steer the terminal. */
    public void say(String line) {
        err.print(Plain.line(line) + "\n");
        err.flush();
    }
}
