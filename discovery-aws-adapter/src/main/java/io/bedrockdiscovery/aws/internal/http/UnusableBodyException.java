package io.bedrockdiscovery.aws.internal.http;

import java.io.IOException;

/** Thrown when the body of an answer cannot be one of AWS; the message is for users. */
public sealed class UnusableBodyException extends IOException permits ResponseTooLongException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with a message for users. */
    UnusableBodyException(String message) {
        super(message);
    }
}
