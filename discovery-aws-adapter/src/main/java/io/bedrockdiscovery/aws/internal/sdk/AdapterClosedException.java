package io.bedrockdiscovery.aws.internal.sdk;

/** Thrown when the adapter is used after it was closed. */
public final class AdapterClosedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public AdapterClosedException() {
        super("the adapter was closed");
    }
}
