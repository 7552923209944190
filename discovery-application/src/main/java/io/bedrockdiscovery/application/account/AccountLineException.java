package io.bedrockdiscovery.application.account;

/** Thrown when a line of a file of accounts cannot be read. */
final class AccountLineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    AccountLineException(int line, String message) {
        super(message);
        this.line = line;
    }

    int line() {
        return line;
    }
}
