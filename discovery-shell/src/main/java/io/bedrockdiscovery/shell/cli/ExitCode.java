package io.bedrockdiscovery.shell.cli;

import io.bedrockdiscovery.application.document.NoSuchColumnException;
import io.bedrockdiscovery.application.recording.RecordingException;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.shell.output.ClosedPipeException;
import java.nio.file.InvalidPathException;

/** The exit codes of the program. May grow: a {@code switch} needs a default. */
public enum ExitCode {
    /** Answered, and all of it is known. */
    COMPLETE(0, "answered, and everything that the answer depends on is known"),
    /** A bug, or an answer that could not be written. */
    BUG(1, "a bug, or an answer that could not be written"),
    /** The command was not understood. */
    USAGE(2, "the command was not understood"),
    /** Answered, but part of it is unknown or stale; or the answer depends on something that is not known. */
    PARTIAL(
            3,
            "answered, but part of it is unknown or stale, or no answer can be given because what it depends on is unknown; standard error says which and why"),
    /** Nothing could be learnt, and nothing is cached. */
    NOTHING_KNOWN(4, "nothing could be learnt from AWS, and nothing is cached"),
    /** Nothing that is known matches. */
    NO_MATCH(5, "nothing that is known matches, or several things do"),
    /** Answered, and something was found that was looked for. */
    FOUND(6, "answered, and `check` found a problem, or `changes --exit-code` a change"),
    /** Interrupted by Ctrl-C. */
    INTERRUPTED(130, "cancelled with Ctrl-C; what was cached before stays as it was"),
    /** The reader has closed the pipe; the code of a program that the signal SIGPIPE ends. */
    CLOSED_PIPE(141, "the reader has closed the pipe, as `head -1` does; prints nothing");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** Returns the meaning in words for users, as the README and the manual have it. */
    public String meaning() {
        return meaning;
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
                case UNDELIVERED -> BUG;
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
