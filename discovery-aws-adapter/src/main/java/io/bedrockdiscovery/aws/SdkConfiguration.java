package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.domain.model.Region;
import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.awscore.endpoint.AwsClientEndpointProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;

/**
 * What the user has configured for the SDK, found where the SDK finds it: system properties, environment, shared
 * configuration files.
 *
 * @param profileName null for the SDK's default
 * @param profileFile null for the SDK's default files
 */
record SdkConfiguration(
        @Nullable String profileName, @Nullable Supplier<ProfileFile> profileFile) {
    private static final Region FALLBACK = new Region("us-east-1");

    /**
     * Where no profile is named, the SDK's chain. A profile that was named goes before credentials in the environment,
     * as it does in AWS's own command line; in the chain it would come after them.
     */
    AwsCredentialsProvider credentials() {
        if (profileName != null) {
            ProfileCredentialsProvider.Builder builder =
                    ProfileCredentialsProvider.builder().profileName(profileName);
            if (profileFile != null) {
                builder.profileFile(profileFile);
            }
            return builder.build();
        }
        DefaultCredentialsProvider.Builder builder = DefaultCredentialsProvider.builder();
        if (profileFile != null) {
            builder.profileFile(profileFile);
        }
        return builder.build();
    }

    /**
     * The configured region, or us-east-1. The instance metadata service is not asked: where nothing else names a
     * region, that would cost every machine outside AWS a time-out.
     */
    Region region() {
        String id = regionId(new SystemSettingsRegionProvider());
        if (id == null) {
            id = regionId(new AwsProfileRegionProvider(profileFile, profileName));
        }
        if (id == null) {
            return FALLBACK;
        }
        software.amazon.awssdk.regions.Region region = software.amazon.awssdk.regions.Region.of(id);
        if (region.isGlobalRegion() && region.metadata() != null) {
            return Partitions.home(new io.bedrockdiscovery.domain.model.Partition(
                            region.metadata().partition().id()))
                    .orElse(FALLBACK);
        }
        return new Region(id);
    }

    /** Where a service of a region is, for what the SDK has no client for here. */
    URI endpoint(Service service, Region region) {
        return AwsClientEndpointProvider.builder()
                .serviceEndpointOverrideEnvironmentVariable(service.variable())
                .serviceEndpointOverrideSystemProperty(service.property())
                .serviceProfileProperty(service.profileProperty())
                .serviceEndpointPrefix(service.prefix())
                .defaultProtocol("https")
                .region(Partitions.sdk(region))
                // The clients fill these two in for themselves; here nobody does.
                .profileFile(profileFile == null ? ProfileFile::defaultProfileFile : profileFile)
                .profileName(effectiveProfile())
                .build()
                .clientEndpoint();
    }

    void applyTo(ClientOverrideConfiguration.Builder client) {
        if (profileFile != null) {
            client.defaultProfileFileSupplier(profileFile);
        }
        if (profileName != null) {
            client.defaultProfileName(profileName);
        }
    }

    /** The profile that is in force, whoever named it. */
    String effectiveProfile() {
        return profileName != null
                ? profileName
                : ProfileFileSystemSetting.AWS_PROFILE.getStringValue().orElse("default");
    }

    private static @Nullable String regionId(AwsRegionProvider provider) {
        try {
            software.amazon.awssdk.regions.Region region = provider.getRegion();
            return region == null ? null : region.id();
        } catch (SdkClientException e) {
            // The SDK's way of saying that this provider knows none.
            return null;
        }
    }

    /** The names under which the SDK lets a service's endpoint be overridden. */
    enum Service {
        STS("sts", "AWS_ENDPOINT_URL_STS", "aws.endpointUrlSts", "sts"),
        BEDROCK_RUNTIME(
                "bedrock-runtime",
                "AWS_ENDPOINT_URL_BEDROCK_RUNTIME",
                "aws.endpointUrlBedrockRuntime",
                "bedrock_runtime");

        private final String prefix;
        private final String variable;
        private final String property;
        private final String profileProperty;

        Service(String prefix, String variable, String property, String profileProperty) {
            this.prefix = prefix;
            this.variable = variable;
            this.property = property;
            this.profileProperty = profileProperty;
        }

        String prefix() {
            return prefix;
        }

        String variable() {
            return variable;
        }

        String property() {
            return property;
        }

        String profileProperty() {
            return profileProperty;
        }
    }
}
