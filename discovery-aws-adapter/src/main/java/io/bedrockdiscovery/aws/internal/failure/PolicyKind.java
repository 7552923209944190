package io.bedrockdiscovery.aws.internal.failure;

import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of policy by which AWS explains that it denies a call. May grow.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html">
 *     Access denied error messages</a>
 */
public enum PolicyKind {
    IDENTITY_BASED("identity-based policy"),
    RESOURCE_BASED("resource-based policy"),
    PERMISSIONS_BOUNDARY("permissions boundary"),
    SESSION("session policy"),
    SERVICE_CONTROL("service control policy"),
    RESOURCE_CONTROL("resource control policy"),
    VPC_ENDPOINT("VPC endpoint policy"),
    ROLE_TRUST("role trust policy");

    private final String words;

    PolicyKind(String words) {
        this.words = words;
    }

    /** Returns AWS's words for the kind, such as {@code service control policy}. */
    public String words() {
        return words;
    }

    /** Returns AWS's words for one policy of this kind, such as {@code an identity-based policy}. */
    String wordsWithArticle() {
        return (this == IDENTITY_BASED ? "an " : "a ") + words;
    }

    /** Returns whether only an administrator of the AWS organization can change such a policy. */
    public boolean isOfOrganization() {
        return this == SERVICE_CONTROL || this == RESOURCE_CONTROL;
    }

    /** Returns the kind of these words, whatever their case; empty if there is no such kind. */
    static Optional<PolicyKind> of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (PolicyKind kind : values()) {
            if (kind.words.toLowerCase(Locale.ROOT).equals(lower)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
