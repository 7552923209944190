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

    /** Returns an exception that reports that something which never was a store was named as one, and left alone. */
    public static StoreException refusal(String message, @Nullable Throwable cause) {
        return new StoreException(message, cause, true);
    }

    /** Returns whether the store was left alone because it never was one: a mistake in its name. */
    public boolean isRefusal() {
        return refusal;
    }
}
