package io.bedrockdiscovery.aws.internal.failure;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The policy that denies a call, as AWS's message tells.
 *
 * @param kind the kind of policy
 * @param explicit true if a statement of such a policy denies the call; false if no such policy allows it
 */
public record PolicyDenial(PolicyKind kind, boolean explicit) {
    private static final String KINDS =
            Arrays.stream(PolicyKind.values()).map(PolicyKind::words).collect(Collectors.joining("|", "(", ")"));

    /** Matches the ends of AWS's messages, such as "with an explicit deny in a service control policy: arn:aws:…". */
    private static final Pattern EXPLICIT =
            Pattern.compile("explicit deny in (?:an? |the )?" + KINDS, Pattern.CASE_INSENSITIVE);

    private static final Pattern IMPLICIT =
            Pattern.compile("because no " + KINDS + " allows", Pattern.CASE_INSENSITIVE);

    public PolicyDenial {
        requireNonNull(kind, "kind is null");
    }

    /** Reads the denial in a message of AWS; empty if it names no kind of policy. */
    public static Optional<PolicyDenial> of(String message) {
        return read(EXPLICIT, message, true).or(() -> read(IMPLICIT, message, false));
    }

    private static Optional<PolicyDenial> read(Pattern pattern, String message, boolean explicit) {
        Matcher found = pattern.matcher(message);
        return found.find()
                ? PolicyKind.of(found.group(1)).map(kind -> new PolicyDenial(kind, explicit))
                : Optional.empty();
    }
}
