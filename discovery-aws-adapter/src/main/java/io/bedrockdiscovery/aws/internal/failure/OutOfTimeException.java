package io.bedrockdiscovery.aws.internal.failure;

/** Thrown when the deadline of a call passes before its answer is complete. */
public final class OutOfTimeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public OutOfTimeException() {
        super("no time left");
    }
}
