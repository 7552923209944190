package io.bedrockdiscovery.domain.account;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.SafeText;
import java.util.regex.Pattern;

/**
 * The role to assume in accounts: a name, a name with its path, or an ARN with <code>{account}</code> in the place of the
 * account id. Immutable.
 *
 * @param text the pattern as it was written
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html">IAM names</a>
 */
public record RolePattern(String text) {
    /** The part of an ARN that stands for the account id. */
    public static final String ACCOUNT = "{account}";

    private static final String PARTITION = "{partition}";
    private static final String NAME = "(?:[\\w+=,.@-]+/)*[\\w+=,.@-]{1,64}";
    private static final Pattern NAMED = Pattern.compile("/?" + NAME);
    private static final Pattern ARN =
            Pattern.compile("arn:(?:aws[a-z-]*|\\{partition}):iam::(?:[0-9]{12}|\\{account}):role/" + NAME);

    /**
     * Creates a pattern.
     *
     * @throws IllegalArgumentException if it is neither the name of a role nor the ARN of one
     */
    public RolePattern {
        requireNonNull(text, "text is null");
        if (!NAMED.matcher(text).matches() && !ARN.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + SafeText.of(text)
                    + "' is no role: write its name, its path and name such as ops/BedrockReader, or an ARN such as "
                    + "arn:aws:iam::{account}:role/BedrockReader");
        }
    }

    /** Returns whether the pattern names a role of any account, and not of a single one. */
    public boolean fitsAnyAccount() {
        return !text.startsWith("arn:") || text.contains(ACCOUNT);
    }

    /** Returns the ARN of the role in an account. */
    public String arn(Partition partition, String account) {
        String arn = text.startsWith("arn:")
                ? text
                : "arn:" + PARTITION + ":iam::" + ACCOUNT + ":role/" + text.replaceFirst("^/", "");
        return arn.replace(PARTITION, partition.id()).replace(ACCOUNT, account);
    }
}
