package io.bedrockdiscovery.shell.output;

/** Thrown when the reader of standard output has gone, such as after {@code | head -1}. The program then ends quietly. */
public final class ClosedPipeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    ClosedPipeException(Throwable cause) {
        super("the reader of standard output has gone", cause);
    }
}
