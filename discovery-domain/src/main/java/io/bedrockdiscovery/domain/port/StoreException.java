package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.model.DiscoveryException;
import org.jspecify.annotations.Nullable;

/** Reports that a store cannot do what it was asked; the message tells the problem and the remedy. */
public final class StoreException extends DiscoveryException {
    private static final long serialVersionUID = 1L;

    private final boolean refusal;

    /** Creates an exception with a message for users. */
    public StoreException(String message) {
        super(message);
        this.refusal = false;
    }

    /** Creates an exception with a message for users and a cause for developers. */
    public StoreException(String message, Throwable cause) {
        this(message, cause, false);
    }

    private StoreException(String message, @Nullable Throwable cause, boolean refusal) {
        super(message, cause);
        this.refusal = refusal;
    }

    /** Returns an exception for a file or URL that is not a store; it was left unchanged. */
    public static StoreException refusal(String message, @Nullable Throwable cause) {
        return new StoreException(message, cause, true);
    }

    /** Returns whether the file or URL is not a store, and was left unchanged. */
    public boolean isRefusal() {
        return refusal;
    }
}
