package io.bedrockdiscovery.aws.internal.failure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The message of the SDK's chain of credential providers when none had credentials. The chain drops the providers'
 * exceptions and joins their messages, so that the reason has to be read from the text.
 */
record CredentialChainMessage(String text) {
    /** The beginning of the message. */
    static final String START = "Unable to load credentials from any of the providers";

    private static final Pattern STATUS = Pattern.compile("\\(Service: \\w+, Status Code: (\\d{3})\\b");
    private static final Pattern TRANSPORT =
            Pattern.compile("Unable to execute HTTP request: (.{1,300}?)(?: \\(SDK |, ContainerCredentialsProvider|$)");

    /** Returns the message of the chain in an exception or its causes, else the innermost message. */
    static CredentialChainMessage of(Throwable failure) {
        String text = CausalChain.message(failure);
        Throwable cause = failure.getCause();
        return text.contains(START) || cause == null ? new CredentialChainMessage(text) : of(cause);
    }

    /** Returns the HTTP status by which a service refused to issue credentials. */
    Optional<Integer> status() {
        return first(STATUS).map(Integer::valueOf);
    }

    /** Returns the failure of a connection to such a service. */
    Optional<String> connectionFailure() {
        return first(TRANSPORT);
    }

    boolean isThrottling() {
        return text.contains("Rate exceeded") || text.contains("Status Code: 429");
    }

    /** Returns whether the task or pod has a role whose credentials could not be fetched. */
    boolean isContainerFailure() {
        return text.contains("ContainerCredentialsProvider(): Failed");
    }

    /** Returns the error code, recognized by its usual message; else the HTTP status; else an empty text. */
    String errorCode() {
        if (text.contains("token included in the request is expired")) {
            return "ExpiredToken";
        }
        if (text.contains("token included in the request is invalid")) {
            return "InvalidClientTokenId";
        }
        return first(STATUS).orElse("");
    }

    private Optional<String> first(Pattern pattern) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
