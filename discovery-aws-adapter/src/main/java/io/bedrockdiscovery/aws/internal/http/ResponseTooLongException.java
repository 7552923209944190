package io.bedrockdiscovery.aws.internal.http;

/** Thrown when an answer is longer than any answer of AWS. */
public final class ResponseTooLongException extends UnusableBodyException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param maxBytes the bound that the answer exceeds
     */
    public ResponseTooLongException(int maxBytes) {
        super("the answer is longer than " + (maxBytes >> 20) + " MiB");
    }
}
