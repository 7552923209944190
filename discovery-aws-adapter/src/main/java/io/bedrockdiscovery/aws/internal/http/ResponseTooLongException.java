package io.bedrockdiscovery.aws.internal.http;

import java.io.IOException;

/** Thrown when an answer is longer than any answer of AWS. */
public final class ResponseTooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param maxBytes the bound that the answer exceeds
     */
    public ResponseTooLongException(int maxBytes) {
        super("the answer is longer than " + maxBytes + " bytes");
    }
}
