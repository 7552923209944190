package io.bedrockdiscovery.shell.cli;

import io.bedrockdiscovery.application.document.NoSuchColumnException;
import io.bedrockdiscovery.application.recording.RecordingException;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.shell.output.ClosedPipeException;
import java.nio.file.InvalidPathException;

/** The exit codes of the program. May grow: a {@code switch} needs a default. */
public enum ExitCode {
    /** Answered, and all of it is known. */
    COMPLETE(0),
    /** A bug, or an answer that could not be written. */
    BUG(1),
    /** The command was not understood. */
    USAGE(2),
    /** Answered, but part of it is unknown or stale; or the answer hangs on something that is not known. */
    PARTIAL(3),
    /** Nothing could be learnt, and nothing is cached. */
    NOTHING_KNOWN(4),
    /** Nothing that is known matches. */
    NO_MATCH(5),
    /** Interrupted by Ctrl-C. */
    INTERRUPTED(130),
    /** Nobody reads the answer any more; the code of a program that the signal SIGPIPE ends. */
    CLOSED_PIPE(141);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** Returns the number that other programs see. */
    public int number() {
        return number;
    }

    /** Returns the code for what ended a command early. */
    static ExitCode of(Throwable failure) {
        if (failure instanceof NoAnswerException end) {
            return switch (end.kind()) {
                case INVALID -> USAGE;
                case NOTHING_KNOWN -> NOTHING_KNOWN;
                case NO_MATCH -> NO_MATCH;
                case UNKNOWN -> PARTIAL;
                case CANCELLED -> INTERRUPTED;
            };
        }
        if (failure instanceof ClosedPipeException) {
            return CLOSED_PIPE;
        }
        return failure instanceof RecordingException
                        || failure instanceof InvalidPathException
                        || failure instanceof NoSuchColumnException
                ? USAGE
                : BUG;
    }
}
