package io.bedrockdiscovery.aws.internal.credentials;

import io.bedrockdiscovery.aws.internal.sdk.SdkConfiguration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;

/** Chooses the SDK's provider of credentials. */
public final class CredentialChain {
    private CredentialChain() {}

    /**
     * Returns the provider of the configured profile, or the SDK's default chain if no profile is configured. A
     * configured profile thus takes precedence over credentials in the environment, as in the AWS CLI; in the default
     * chain it would come after them.
     *
     * @return a provider that holds resources if it is {@link AutoCloseable}
     * @see <a href="https://docs.aws.amazon.com/sdk-for-java/latest/developer-guide/credentials-chain.html">Default
     *     credentials provider chain</a>
     */
    public static AwsCredentialsProvider of(SdkConfiguration configuration) {
        if (configuration.profileName() != null) {
            ProfileCredentialsProvider.Builder profile =
                    ProfileCredentialsProvider.builder().profileName(configuration.profileName());
            if (configuration.profileFile() != null) {
                profile.profileFile(configuration.profileFile());
            }
            return profile.build();
        }
        DefaultCredentialsProvider.Builder chain = DefaultCredentialsProvider.builder();
        if (configuration.profileFile() != null) {
            chain.profileFile(configuration.profileFile());
        }
        return chain.build();
    }
}
