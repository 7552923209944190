package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.domain.model.DiscoveryException;

/** Thrown if the AWS SDK on the class path is older than the adapter needs. */
public final class UnsupportedSdkException extends DiscoveryException {
    private static final long serialVersionUID = 1L;

    UnsupportedSdkException(String message) {
        super(message);
    }
}
