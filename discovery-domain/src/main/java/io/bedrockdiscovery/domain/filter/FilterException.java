package io.bedrockdiscovery.domain.filter;

/** A filter or a plugin cannot be used; the message is one line for people that says why and what to do. */
public final class FilterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FilterException(String message) {
        super(message);
    }

    FilterException(String message, Throwable cause) {
        super(message, cause);
    }
}
