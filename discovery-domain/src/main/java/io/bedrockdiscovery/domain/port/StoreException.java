package io.bedrockdiscovery.domain.port;

/** A store cannot do what it was asked; the message is one line for people that says what and what to do. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message for people. */
    public StoreException(String message) {
        super(message);
    }

    /** With a message for people and the cause for developers. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
