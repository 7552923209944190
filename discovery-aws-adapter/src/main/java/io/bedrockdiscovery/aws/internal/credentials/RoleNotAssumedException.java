package io.bedrockdiscovery.aws.internal.credentials;

import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Thrown when STS refuses a role; the cause is its answer. */
public final class RoleNotAssumedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String role;
    private final transient AwsServiceException refusal;

    /**
     * Creates an exception.
     *
     * @param role the ARN of the role
     */
    public RoleNotAssumedException(String role, AwsServiceException refusal) {
        super("the role " + role + " was not assumed", refusal);
        this.role = role;
        this.refusal = refusal;
    }

    /** Returns the answer of STS. */
    public AwsServiceException refusal() {
        return refusal;
    }

    /** Returns the ARN of the role. */
    public String role() {
        return role;
    }
}
