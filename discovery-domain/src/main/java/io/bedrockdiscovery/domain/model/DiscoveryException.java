package io.bedrockdiscovery.domain.model;

import org.jspecify.annotations.Nullable;

/**
 * The root of all exceptions of this library that report a failure rather than a bug. Every message is one printable
 * line that tells the problem and the remedy.
 */
public abstract class DiscoveryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a message for users. */
    protected DiscoveryException(String message) {
        super(message);
    }

    /** Creates an exception with a message for users and a cause for developers; {@code cause} may be null. */
    protected DiscoveryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Returns the message, which is never null. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
