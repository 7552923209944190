package io.bedrockdiscovery.shell.recording;

/** A recording cannot be read or written; the message is one line for people. */
public final class RecordingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RecordingException(String message, Throwable cause) {
        super(message, cause);
    }

    RecordingException(String message) {
        super(message);
    }
}
