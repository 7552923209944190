package io.bedrockdiscovery.aws.internal.credentials;

/** Thrown when there are no credentials to sign a call with; the cause tells why. */
public final class CredentialsFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CredentialsFailedException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
