package io.bedrockdiscovery.aws;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the SDK's chain of credential providers says when none had any: it drops their exceptions and strings their
 * messages together.
 */
record ChainWords(String text) {
    static final String START = "Unable to load credentials from any of the providers";

    private static final Pattern STATUS = Pattern.compile("\\(Service: \\w+, Status Code: (\\d{3})\\b");
    private static final Pattern TRANSPORT =
            Pattern.compile("Unable to execute HTTP request: (.{1,300}?)(?: \\(SDK |, ContainerCredentialsProvider|$)");

    static ChainWords of(Throwable failure) {
        String says = Causes.message(failure);
        Throwable cause = failure.getCause();
        return says.contains(START) || cause == null ? new ChainWords(says) : of(cause);
    }

    /** What a service answered that was to give credentials. */
    Optional<Integer> status() {
        return first(STATUS).map(Integer::valueOf);
    }

    /** What the connection to such a service failed of. */
    Optional<String> transport() {
        return first(TRANSPORT);
    }

    boolean isThrottling() {
        return text.contains("Rate exceeded") || text.contains("Status Code: 429");
    }

    /** The error code where its usual message is there, else the status. */
    String code() {
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
