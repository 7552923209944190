package io.bedrockdiscovery.aws.internal.failure;

/** Thrown when AWS answered and the answer cannot be one to the call; the message is for users. */
public final class BadAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with a message for users. */
    public BadAnswerException(String message) {
        super(message);
    }
}
