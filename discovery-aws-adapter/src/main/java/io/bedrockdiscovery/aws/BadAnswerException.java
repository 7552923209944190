package io.bedrockdiscovery.aws;

/** AWS answered, and the answer cannot be what was asked for. */
final class BadAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadAnswerException(String message) {
        super(message);
    }
}
