package io.bedrockdiscovery.aws.internal.credentials;

import io.bedrockdiscovery.aws.internal.sdk.SdkConfiguration;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.profiles.ProfileFile;

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
        Supplier<ProfileFile> files = profileFile(configuration);
        if (configuration.profileName() != null) {
            ProfileCredentialsProvider.Builder profile =
                    ProfileCredentialsProvider.builder().profileName(configuration.profileName());
            if (files != null) {
                profile.profileFile(files);
            }
            return profile.build();
        }
        DefaultCredentialsProvider.Builder chain = DefaultCredentialsProvider.builder();
        if (files != null) {
            chain.profileFile(files);
        }
        return chain.build();
    }

    /**
     * Returns the configuration files; null for the SDK's default. Where {@code AWS_DEFAULT_REGION} decides, the
     * profile in force is given that region if it has none, because the SDK signs in and assumes roles there.
     */
    private static @Nullable Supplier<ProfileFile> profileFile(SdkConfiguration configuration) {
        Optional<String> region = configuration.decisiveDefaultRegion();
        if (region.isEmpty()) {
            return configuration.profileFile();
        }
        ProfileFile ofRegion = ProfileFile.builder()
                .type(ProfileFile.Type.CONFIGURATION)
                .content(new ByteArrayInputStream(
                        ("[profile " + configuration.effectiveProfile() + "]\nregion = " + region.get())
                                .getBytes(StandardCharsets.UTF_8)))
                .build();
        Supplier<ProfileFile> files = configuration.profiles();
        return () ->
                ProfileFile.aggregator().addFile(files.get()).addFile(ofRegion).build();
    }
}
