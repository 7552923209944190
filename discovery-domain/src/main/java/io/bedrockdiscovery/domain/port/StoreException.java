package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.model.DiscoveryException;

/** Reports that a store cannot do what it was asked; the message tells the problem and the remedy. */
public final class StoreException extends DiscoveryException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a message for users. */
    public StoreException(String message) {
        super(message);
    }

    /** Creates an exception with a message for users and a cause for developers. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
