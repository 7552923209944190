package io.bedrockdiscovery.aws.internal.account;

import io.bedrockdiscovery.aws.internal.sdk.Operation;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The policy of a session in another account, which takes away everything that is not called through the session, whatever
 * the role allows.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session">Session
 *     policies</a>
 */
final class SessionPolicy {
    private SessionPolicy() {}

    /** Returns the policy for a scan as JSON, of which STS takes up to 2048 characters. */
    static String ofScan() {
        return allowing(Operation::isOfScan);
    }

    /** Returns the policy for every question about an account, its scan included. */
    static String ofQuestions() {
        return allowing(Operation::isOfAccountQuestions);
    }

    private static String allowing(Predicate<Operation> called) {
        String actions = Arrays.stream(Operation.values())
                .filter(called)
                .map(operation -> '"' + operation.iamAction() + '"')
                .collect(Collectors.joining(","));
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[" + actions
                + "],\"Resource\":\"*\"}]}";
    }
}
