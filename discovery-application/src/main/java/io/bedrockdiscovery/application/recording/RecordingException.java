package io.bedrockdiscovery.application.recording;

import io.bedrockdiscovery.domain.model.DiscoveryException;

/** Reports that a recording cannot be read or written. */
public final class RecordingException extends DiscoveryException {
    private static final long serialVersionUID = 1L;

    RecordingException(String message, Throwable cause) {
        super(message, cause);
    }
}
