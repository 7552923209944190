package io.bedrockdiscovery.aws;

/** There were no credentials to sign a call with, for the reason that the cause says. */
final class CredentialsFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CredentialsFailedException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
