package io.bedrockdiscovery.aws.internal.credentials;

import io.bedrockdiscovery.aws.internal.sdk.Operation;

/** Thrown when a service other than Bedrock has to be asked, and there is only an API key; the message is for users. */
public final class ApiKeyNotAcceptedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ApiKeyNotAcceptedException(Operation operation) {
        super("the only credentials are a Bedrock API key (" + ApiKey.VARIABLE + "), which " + operation.serviceName()
                + " does not take; sign in to AWS for the rest");
    }
}
