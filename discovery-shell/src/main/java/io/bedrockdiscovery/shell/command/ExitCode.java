package io.bedrockdiscovery.shell.command;

/** What the program ends with. */
public enum ExitCode {
    /** Answered, and all of it is known. */
    KNOWN(0),
    /** A bug. */
    BUG(1),
    /** The command was not understood. */
    USAGE(2),
    /** Answered, but part of it is unknown or stale. */
    PARTIAL(3),
    /** Nothing could be learnt, and nothing is remembered. */
    NOTHING(4),
    /** No match among what is known. */
    NO_MATCH(5);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number that other programs see. */
    public int number() {
        return number;
    }
}
