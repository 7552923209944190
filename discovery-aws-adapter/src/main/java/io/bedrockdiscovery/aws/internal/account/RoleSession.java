package io.bedrockdiscovery.aws.internal.account;

import io.bedrockdiscovery.aws.internal.credentials.RoleNotAssumedException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.StsException;

/**
 * The credentials of a role that is assumed, first when they are needed and again before they expire. They are in memory
 * only. Safe for use by many threads.
 */
final class RoleSession implements AwsCredentialsProvider, AutoCloseable {
    /** The session name, by which CloudTrail shows this tool. */
    private static final String NAME = "bedrock-discovery";

    private final Supplier<StsClient> sts;
    private final String role;
    private final @Nullable String externalId;
    private final String policy;
    private @Nullable StsAssumeRoleCredentialsProvider provider;

    /**
     * Creates a session that is not open yet.
     *
     * @param sts a client that signs with the caller's own credentials, and is not closed with the session
     * @param role the ARN of the role
     * @param policy the policy of the session, see {@link SessionPolicy}
     */
    RoleSession(Supplier<StsClient> sts, String role, @Nullable String externalId, String policy) {
        this.sts = sts;
        this.role = role;
        this.externalId = externalId;
        this.policy = policy;
    }

    @Override
    public AwsCredentials resolveCredentials() {
        try {
            return provider().resolveCredentials();
        } catch (StsException e) {
            throw new RoleNotAssumedException(role, e);
        }
    }

    @Override
    public synchronized void close() {
        if (provider != null) {
            provider.close();
        }
    }

    private synchronized StsAssumeRoleCredentialsProvider provider() {
        StsAssumeRoleCredentialsProvider made = provider;
        if (made == null) {
            AssumeRoleRequest request = AssumeRoleRequest.builder()
                    .roleArn(role)
                    .roleSessionName(NAME)
                    .externalId(externalId)
                    .policy(policy)
                    .build();
            made = StsAssumeRoleCredentialsProvider.builder()
                    .stsClient(sts.get())
                    .refreshRequest(request)
                    .build();
            provider = made;
        }
        return made;
    }
}
