package io.bedrockdiscovery.domain.filter;

import io.bedrockdiscovery.domain.model.DiscoveryException;

/** Reports that a filter or a plugin cannot be used; the message tells the problem and the remedy. */
public final class FilterException extends DiscoveryException {
    private static final long serialVersionUID = 1L;

    FilterException(String message) {
        super(message);
    }

    FilterException(String message, Throwable cause) {
        super(message, cause);
    }
}
