package io.bedrockdiscovery.aws.internal.account;

import io.bedrockdiscovery.aws.internal.sdk.Operation;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The policy of a session in another account, which takes away everything that a scan does not call, whatever the role
 * allows.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session">Session
 *     policies</a>
 */
final class SessionPolicy {
    private SessionPolicy() {}

    /** Returns the policy as JSON, which STS takes up to 2048 characters. */
    static String json() {
        String actions = Arrays.stream(Operation.values())
                .filter(Operation::isOfScan)
                .map(operation -> '"' + operation.iamAction() + '"')
                .collect(Collectors.joining(","));
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[" + actions
                + "],\"Resource\":\"*\"}]}";
    }
}
